"""Rules on what the secretariat's rulings say of the plan (codes L from L371 on)."""

from de_an06.findings.finding import error, warning

DOES_NOT_LEAD = error(
    "L371 does-not-lead",
    vi="«{value}» không chủ trì nhiệm vụ {task}: ghi cơ quan chủ trì, hoặc bỏ agency",
    en="«{value}» does not lead task {task}: name a lead, or leave agency out",
)
AGENCY_ON_JOINT = error(
    "L372 agency-on-joint",
    vi="nhiệm vụ {task} do các cơ quan cùng chủ trì: ý kiến áp dụng cho tất cả, bỏ agency",
    en="task {task} is led jointly, a ruling is for all of them: leave agency out",
)
NO_CONDITION = error(
    "L373 no-condition",
    vi="nhiệm vụ {value} không chờ điều kiện nào: bỏ ý kiến này, hoặc sửa mã nhiệm vụ",
    en="task {value} waits for no condition: drop this ruling, or correct the task",
)
CLOSED_TOO_EARLY = error(
    "L374 closed-too-early",
    vi="kỳ {value} đến hết {last} mới kết thúc: chỉ khóa sổ sau ngày đó",
    en="the month {value} lasts until {last}: close it after that day",
)
CANNOT_REVOKE = error(
    "L375 cannot-revoke",
    vi="«{value}» là {kind}: ý kiến loại close và revoke không thu hồi được",
    en="«{value}» is a {kind}: rulings of kind close and revoke cannot be revoked",
)
CLOSED_TWICE = error(
    "L376 closed-twice",
    vi="kỳ {value} đã khóa sổ ở {first}: bỏ ý kiến này, hoặc sửa kỳ",
    en="the month {value} is closed already at {first}: drop this ruling, or correct the month",
)
OUT_OF_ORDER = warning(
    "L377 out-of-order",
    vi="{value} trước ngày của ý kiến ngay phía trên ({above}): kiểm tra ngày; ý kiến mới ghi vào "
    "cuối tệp, cũ trước, mới sau",
    en="{value} is before the day of the ruling above it ({above}): check the day; rulings stand "
    "oldest first, and new ones go to the end",
)
REVOKED_TOO_EARLY = error(
    "L378 revoked-too-early",
    vi="ngày {on} chưa có ý kiến «{value}»: chỉ thu hồi được từ chính ngày của ý kiến đó trở đi",
    en="on {on} there was no ruling «{value}» yet: it can only be revoked from its own day on",
)
REVOKES_ITSELF = error(
    "L379 revokes-itself",
    vi="«{value}» là chính ý kiến thu hồi này: ghi ngày và số thứ tự của ý kiến cần thu hồi",
    en="«{value}» is this very ruling, which cannot revoke itself: name the ruling to be revoked",
)
GIVES_A_DEADLINE = warning(
    "L381 gives-a-deadline",
    vi="nhiệm vụ {task} chưa có thời hạn: ý kiến này đặt thời hạn {value}",
    en="task {task} has no deadline: this ruling gives it one, {value}",
)
EARLIER_DEADLINE = warning(
    "L382 earlier-deadline",
    vi="{value} sớm hơn thời hạn đang có ({due}): kiểm tra ngày",
    en="{value} is earlier than the present deadline ({due}): check the day",
)
NO_EFFECT = warning(
    "L383 no-effect",
    vi="ngày {on} nhiệm vụ {task} chưa hoàn thành nên ý kiến «{kind}» không có tác dụng",
    en="on {on} task {task} is not done, so the ruling «{kind}» has no effect",
)
WAIVES_DONE = warning(
    "L384 waives-done",
    vi="ngày {on} nhiệm vụ {task} đã hoàn thành: xem lại việc miễn thực hiện",
    en="on {on} task {task} is done already: think again whether to waive it",
)
