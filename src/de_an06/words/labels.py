"""The official Vietnamese label of every state, status and kind, with its English one."""

from enum import StrEnum

from de_an06.model.agencies import AgencyKind
from de_an06.model.assessment import ReportState, State, Upkeep
from de_an06.model.month import Answer, ObstacleKind, Status
from de_an06.model.plan import ConditionKind
from de_an06.model.rulings import DecisionKind
from de_an06.model.task import LeadMode, Level, NoteKind, Sense, TargetKind
from de_an06.words.say import Lang

# By type first: members of two StrEnums with one value are equal as keys.
_LABELS: dict[type[StrEnum], dict[StrEnum, tuple[str, str]]] = {
    State: {
        State.WAIVED: ("Miễn thực hiện", "Waived"),
        State.ONGOING: ("Đang duy trì thường xuyên", "Continuing"),
        State.STALE: ("Thường xuyên, chưa cập nhật", "Continuing, no news"),
        State.DONE_ON_TIME: ("Hoàn thành đúng hạn", "Done on time"),
        State.DONE_LATE: ("Hoàn thành quá hạn", "Done late"),
        State.OVERDUE: ("Quá hạn, chưa hoàn thành", "Overdue"),
        State.WAITING: ("Chờ điều kiện", "Waiting for a condition"),
        State.IN_PROGRESS: ("Đang thực hiện, trong hạn", "In progress"),
        State.NOT_STARTED: ("Chưa triển khai, trong hạn", "Not started"),
    },
    Status: {
        Status.NOT_STARTED: ("chưa triển khai", "not started"),
        Status.IN_PROGRESS: ("đang thực hiện", "in progress"),
        Status.BLOCKED: ("vướng mắc", "blocked"),
        Status.DONE: ("đã hoàn thành", "done"),
    },
    ReportState: {
        ReportState.ON_TIME: ("đúng hạn", "on time"),
        ReportState.LATE: ("quá hạn", "late"),
        ReportState.MISSING: ("chưa gửi", "missing"),
        ReportState.UPCOMING: ("chưa đến hạn", "upcoming"),
    },
    Upkeep: {
        Upkeep.FRESH: ("đang duy trì", "kept up"),
        Upkeep.STALE: ("chưa cập nhật", "no news"),
    },
    ConditionKind: {
        ConditionKind.GUIDANCE: ("chờ hướng dẫn", "guidance awaited"),
        ConditionKind.ROADMAP: ("theo lộ trình", "by a road map"),
    },
    LeadMode: {
        LeadMode.EACH: ("từng đơn vị thực hiện", "each lead on its own"),
        LeadMode.JOINT: ("cùng chủ trì", "jointly led"),
    },
    Level: {
        Level.PROVINCE: ("cấp tỉnh", "provincial level"),
        Level.DISTRICT: ("cấp huyện", "district level"),
        Level.COMMUNE: ("cấp xã", "commune level"),
    },
    TargetKind: {
        TargetKind.RATE: ("tỷ lệ", "rate"),
        TargetKind.COUNT: ("số lượng", "count"),
        TargetKind.YES_NO: ("có hoặc không", "yes or no"),
    },
    Sense: {
        Sense.AT_LEAST: ("ít nhất", "at least"),
        Sense.AT_MOST: ("không quá", "at most"),
        Sense.BETWEEN: ("trong khoảng", "between"),
    },
    Answer: {
        Answer.YES: ("có", "yes"),
        Answer.NO: ("không", "no"),
    },
    NoteKind: {
        NoteKind.MISPRINT: ("Lỗi in trong văn bản", "Misprint"),
        NoteKind.SCOPE: ("Phạm vi", "Scope"),
        NoteKind.READING: ("Cách hiểu", "Reading"),
    },
    DecisionKind: {
        DecisionKind.CONDITION_MET: ("đã có điều kiện", "condition met"),
        DecisionKind.EXTEND: ("gia hạn", "extended"),
        DecisionKind.WAIVE: ("miễn thực hiện", "waived"),
        DecisionKind.REASSIGN: ("giao lại", "reassigned"),
        DecisionKind.RETURN: ("trả lại", "returned"),
        DecisionKind.ACCEPT: ("công nhận hoàn thành", "accepted"),
        DecisionKind.CLOSE: ("khóa kỳ báo cáo", "period closed"),
        DecisionKind.REVOKE: ("thu hồi ý kiến", "ruling revoked"),
    },
    ObstacleKind: {
        ObstacleKind.LEGAL: ("pháp lý", "legal"),
        ObstacleKind.INFRASTRUCTURE: ("hạ tầng công nghệ", "infrastructure"),
        ObstacleKind.DATA: ("dữ liệu", "data"),
        ObstacleKind.SERVICE: ("dịch vụ công", "public service"),
        ObstacleKind.SECURITY: ("an ninh, an toàn", "security"),
        ObstacleKind.FUNDING: ("kinh phí", "funding"),
        ObstacleKind.PEOPLE: ("nhân lực", "people"),
        ObstacleKind.OTHER: ("khác", "other"),
    },
    AgencyKind: {
        AgencyKind.SO_NGANH: ("Sở, ban, ngành", "Provincial department"),
        AgencyKind.DISTRICT: ("Cấp huyện", "District"),
        AgencyKind.COMMUNE: ("Cấp xã", "Commune"),
        AgencyKind.OFFICE: ("Văn phòng, phòng, ban", "Office"),
        AgencyKind.SCHOOL: ("Trường học", "School"),
        AgencyKind.HOSPITAL: ("Cơ sở y tế", "Hospital"),
        AgencyKind.ENTERPRISE: ("Doanh nghiệp", "Enterprise"),
        AgencyKind.JUDICIAL: ("Cơ quan tư pháp", "Judicial body"),
        AgencyKind.VERTICAL: ("Ngành dọc", "Central body in the province"),
        AgencyKind.MEDIA: ("Báo, đài", "Media"),
        AgencyKind.UNIT: ("Đơn vị trực thuộc", "Unit"),
        AgencyKind.AUTHORITY: ("Ủy ban nhân dân", "People's committee"),
        AgencyKind.TASKFORCE: ("Tổ công tác", "Task force"),
        AgencyKind.MINISTRY: ("Bộ, ngành", "Ministry"),
        AgencyKind.CENTRAL: ("Trung ương", "Central government"),
    },
}


def label(value: StrEnum, lang: Lang) -> str:
    """The label of a state, status or kind."""
    return lang.pick(*_LABELS[type(value)][value])


def _codes(choices: type[StrEnum]) -> dict[str, str]:
    return {label(choice, Lang.VI): choice.value for choice in choices}


STATUSES = _codes(Status)
"""The Vietnamese labels of statuses, with their codes."""

OBSTACLE_KINDS = _codes(ObstacleKind)
"""The Vietnamese labels of the kinds of obstacles, with their codes."""
