"""Rules on what months say of the plan (codes L from L341 on)."""

from de_an06.findings.finding import Rule, Severity

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

OUTSIDE_THE_PLAN = Rule(
    "L341",
    "outside-the-plan",
    _ERROR,
    "kỳ {value} ngoài kế hoạch: các tệp từ {first} đến {last}",
    "the month {value} is outside the plan: files go from {first} to {last}",
)
REPORTED_BY_ANOTHER = Rule(
    "L342",
    "reported-by-another",
    _ERROR,
    "«{value}» không tự báo cáo ở đây: ghi vào tệp của «{other}»",
    "«{value}» does not report here itself: write into the file of «{other}»",
)
ENTERED_BY = Rule(
    "L343",
    "entered-by",
    _ERROR,
    "entered_by chỉ là cơ quan thường trực «{standing}»: sửa lại, hoặc bỏ khóa này",
    "entered_by can only be the standing agency «{standing}»: correct it, or leave it out",
)
HAS_MAINTAINERS = Rule(
    "L344",
    "has-maintainers",
    _WARNING,
    "«{value}» đã có người phụ trách (maintainers) nên phải tự ghi: bỏ khóa entered_by",
    "«{value}» has maintainers of its own, who enter its news: leave entered_by out",
)
IN_THE_FUTURE = Rule(
    "L345",
    "in-the-future",
    _ERROR,
    "{value} sau hôm nay ({today}): chỉ ghi việc đã có",
    "{value} is later than today ({today}): record what has happened",
)
AFTER_THE_WINDOW = Rule(
    "L346",
    "after-the-window",
    _ERROR,
    "{value} sau ngày cuối của kỳ {period} ({last}): ghi vào tệp của kỳ {right}",
    "{value} is after the last day of {period} ({last}): it goes into the file of {right}",
)
AFTER_SUBMISSION = Rule(
    "L347",
    "after-submission",
    _ERROR,
    "{value} sau ngày gửi báo cáo ({submitted}): ghi vào tệp của kỳ sau",
    "{value} is after the report was sent ({submitted}): it goes into the next month's file",
)
BEFORE_THE_PLAN = Rule(
    "L348",
    "before-the-plan",
    _ERROR,
    "{value} trước kỳ đầu tiên của kế hoạch ({first}): kiểm tra năm và tháng",
    "{value} is before the plan's first window ({first}): check year and month",
)
SENT_TOO_EARLY = Rule(
    "L349",
    "sent-too-early",
    _ERROR,
    "gửi ngày {value} trước ngày đầu của kỳ {period} ({first}): kiểm tra ngày gửi",
    "sent on {value}, before the first day of {period} ({first}): check the day",
)
NOT_IN_CALENDAR = Rule(
    "L350",
    "not-in-calendar",
    _ERROR,
    "lịch báo cáo của kế hoạch không có kỳ {value}",
    "the plan's calendar of reports has no {value}",
)
COVERS_LATER = Rule(
    "L351",
    "covers-later",
    _ERROR,
    "kỳ {value} kết thúc sau kỳ {period} của tệp này: báo cáo chưa thể trả lời kỳ đó",
    "{value} closes after {period}, the month of this file: this report cannot answer it",
)
NOT_ITS_TASK = Rule(
    "L352",
    "not-its-task",
    _ERROR,
    "«{agency}» không chủ trì, không phối hợp nhiệm vụ {value}: kiểm tra mã nhiệm vụ",
    "«{agency}» neither leads nor coordinates task {value}: check the task's id",
)
COMPLETED_NOT_DONE = Rule(
    "L353",
    "completed-not-done",
    _ERROR,
    "có completed_on nhưng status là {status}: ghi status: done, hoặc bỏ completed_on",
    "there is a completed_on, but the status is {status}: write done, or leave it out",
)
COMPLETED_LATER = Rule(
    "L354",
    "completed-later",
    _ERROR,
    "completed_on {value} sau ngày cập nhật {on}: ngày hoàn thành không thể sau ngày báo",
    "completed_on {value} is after the update's day {on}: it cannot be finished later than told",
)
CONTRADICTION = Rule(
    "L355",
    "contradiction",
    _WARNING,
    "status {status} mâu thuẫn với percent {percent}: done là 100, not_started là 0, "
    "đang làm thì dưới 100",
    "status {status} contradicts percent {percent}: done is 100, not_started is 0, "
    "anything else is below 100",
)
COMPLETED_BEFORE_RETURN = Rule(
    "L356",
    "completed-before-return",
    _WARNING,
    "completed_on {value} không sau ngày bị trả lại ({returned}) nên không được tính: ghi ngày "
    "hoàn thành lại",
    "completed_on {value} is not after the return of {returned}, so it does not count: "
    "give the day it was finished again",
)
MORE_THAN_ALL = Rule(
    "L357",
    "more-than-all",
    _ERROR,
    "tử số {value} lớn hơn mẫu số {denominator}: kiểm tra hai số",
    "the numerator {value} is larger than the denominator {denominator}: check both",
)
WRONG_LEVEL = Rule(
    "L358",
    "wrong-level",
    _ERROR,
    "chỉ tiêu {value} tính ở cấp {level}: số liệu không thuộc «{agency}»",
    "the target {value} counts at {level} level: its figures are not those of «{agency}»",
)
ONE_EVIDENCE = Rule(
    "L359",
    "one-evidence",
    _ERROR,
    "minh chứng cần đúng một trong number, url, path: đang có {given}",
    "evidence needs exactly one of number, url, path: given are {given}",
)
BAD_URL = Rule(
    "L360",
    "bad-url",
    _ERROR,
    "«{value}» phải là địa chỉ https:// đầy đủ, không kèm tên đăng nhập hay mật khẩu",
    "«{value}» must be a full https:// address, without user name or password",
)
BAD_PATH = Rule(
    "L361",
    "bad-path",
    _ERROR,
    "«{value}» phải là đường dẫn tương đối trong dự án, dùng dấu /, không qua liên kết",
    "«{value}» must be a relative path within the project, with /, not through a link",
)
MISSING_EVIDENCE = Rule(
    "L362",
    "missing-evidence",
    _WARNING,
    "không có tệp «{value}»: thêm tệp vào dự án, hoặc sửa đường dẫn",
    "there is no file «{value}»: add it to the project, or correct the path",
)
CHANGED_EVIDENCE = Rule(
    "L363",
    "changed-evidence",
    _ERROR,
    "tệp «{value}» không khớp mã sha256 đã ghi: tệp đã bị đổi, hoặc mã sai",
    "the file «{value}» does not have this sha256: it was changed, or the digest is wrong",
)
UNKNOWN_ADDRESSEE = Rule(
    "L364",
    "unknown-addressee",
    _WARNING,
    "«{value}» giống mã cơ quan nhưng agencies.yaml không có: sửa mã, hoặc viết tên đầy đủ",
    "«{value}» looks like an agency id, but agencies.yaml has none: correct it, or write the name",
)
FUTURE_DOCUMENT = Rule(
    "L365",
    "future-document",
    _WARNING,
    "văn bản ghi ngày {value}, sau hôm nay ({today}): kiểm tra ngày",
    "the document is dated {value}, later than today ({today}): check the day",
)
BEFORE_THE_TASK = Rule(
    "L366",
    "before-the-task",
    _ERROR,
    "nhiệm vụ {task} chỉ có từ ngày {since}: kiểm tra ngày {value} và mã nhiệm vụ",
    "task {task} exists only from {since} on: check the day {value} and the task's id",
)
MONTH_LINKS = (
    OUTSIDE_THE_PLAN,
    REPORTED_BY_ANOTHER,
    ENTERED_BY,
    HAS_MAINTAINERS,
    IN_THE_FUTURE,
    AFTER_THE_WINDOW,
    AFTER_SUBMISSION,
    BEFORE_THE_PLAN,
    SENT_TOO_EARLY,
    NOT_IN_CALENDAR,
    COVERS_LATER,
    NOT_ITS_TASK,
    COMPLETED_NOT_DONE,
    COMPLETED_LATER,
    CONTRADICTION,
    COMPLETED_BEFORE_RETURN,
    MORE_THAN_ALL,
    WRONG_LEVEL,
    ONE_EVIDENCE,
    BAD_URL,
    BAD_PATH,
    MISSING_EVIDENCE,
    CHANGED_EVIDENCE,
    UNKNOWN_ADDRESSEE,
    FUTURE_DOCUMENT,
    BEFORE_THE_TASK,
)
"""The rules above, by code."""
