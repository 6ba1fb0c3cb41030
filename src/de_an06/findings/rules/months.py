"""Rules on what months and rulings say of the plan (codes L from L341 on)."""

from de_an06.findings.finding import Sentence, error, warning

OUTSIDE_THE_PLAN = error(
    "L341 outside-the-plan",
    vi="kỳ {value} trước kế hoạch: kỳ đầu tiên là {first}",
    en="the period {value} is before the plan: the first is {first}",
)
REPORTED_BY_ANOTHER = error(
    "L342 reported-by-another",
    vi="«{value}» không tự báo cáo ở đây: ghi vào tệp của «{other}»",
    en="«{value}» does not report here itself: write into the file of «{other}»",
)
ENTERED_BY = error(
    "L343 entered-by",
    vi="entered_by chỉ là cơ quan thường trực «{standing}»: sửa lại, hoặc bỏ khóa này",
    en="entered_by can only be the standing agency «{standing}»: correct it, or leave it out",
)
HAS_MAINTAINERS = warning(
    "L344 has-maintainers",
    vi="«{value}» đã có người phụ trách (maintainers) nên phải tự ghi: bỏ khóa entered_by",
    en="«{value}» has maintainers of its own, who enter its news: leave entered_by out",
)
IN_THE_FUTURE = error(
    "L345 in-the-future",
    vi="{value} sau hôm nay ({today}): chỉ ghi việc đã có",
    en="{value} is later than today ({today}): record what has happened",
)
AFTER_THE_WINDOW = error(
    "L346 after-the-window",
    vi="{value} sau ngày cuối của kỳ {period} ({last}): ghi vào tệp của kỳ {right}",
    en="{value} is after the last day of {period} ({last}): it goes into the file of {right}",
    in_form=Sentence(
        vi="{value} sau ngày cuối của kỳ {period} ({last}): ghi vào phiếu của kỳ {right}",
        en="{value} is after the last day of {period} ({last}): it goes into the form for {right}",
    ),
)
AFTER_SUBMISSION = error(
    "L347 after-submission",
    vi="{value} sau ngày gửi báo cáo ({submitted}): ghi vào tệp của kỳ sau",
    en="{value} is after the report was sent ({submitted}): it goes into the next period's file",
)
BEFORE_THE_PLAN = error(
    "L348 before-the-plan",
    vi="{value} trước kỳ đầu tiên của kế hoạch ({first}): kiểm tra năm và tháng",
    en="{value} is before the plan's first window ({first}): check year and month",
)
SENT_TOO_EARLY = error(
    "L349 sent-too-early",
    vi="gửi ngày {value} trước ngày đầu của kỳ {period} ({first}): kiểm tra ngày gửi",
    en="sent on {value}, before the first day of {period} ({first}): check the day",
)
NOT_IN_CALENDAR = error(
    "L350 not-in-calendar",
    vi="lịch báo cáo của kế hoạch không có kỳ {value}",
    en="the plan's calendar of reports has no {value}",
)
COVERS_LATER = error(
    "L351 covers-later",
    vi="kỳ {value} kết thúc sau kỳ {period} của tệp này: báo cáo chưa thể trả lời kỳ đó",
    en="{value} closes after {period}, the period of this file: this report cannot answer it",
)
NOT_ITS_TASK = error(
    "L352 not-its-task",
    vi="«{agency}» không chủ trì, không phối hợp nhiệm vụ {value}: kiểm tra mã nhiệm vụ",
    en="«{agency}» neither leads nor coordinates task {value}: check the task's id",
)
COMPLETED_NOT_DONE = error(
    "L353 completed-not-done",
    vi="có completed_on nhưng status là {status}: ghi status: done, hoặc bỏ completed_on",
    en="there is a completed_on, but the status is {status}: write done, or leave it out",
    in_form=Sentence(
        vi="có «Ngày hoàn thành» nhưng «Trạng thái» là «{status}»: chọn «đã hoàn thành», hoặc xóa "
        "ngày hoàn thành",
        en="there is a «Ngày hoàn thành», but the «Trạng thái» is «{status}»: choose «đã hoàn "
        "thành», or clear that day",
    ),
    typed=Sentence(
        vi="có ngày hoàn thành nhưng trạng thái là «{status}»: chọn «đã hoàn thành», hoặc bỏ ngày",
        en="finished on a day, but the status is «{status}»: say done, or leave the day out",
    ),
)
COMPLETED_LATER = error(
    "L354 completed-later",
    vi="completed_on {value} sau ngày cập nhật {on}: ngày hoàn thành không thể sau ngày báo",
    en="completed_on {value} is after the update's day {on}: it cannot be finished later than told",
    in_form=Sentence(
        vi="«Ngày hoàn thành» {value} sau «Ngày cập nhật» {on}: ngày hoàn thành không thể sau ngày "
        "báo",
        en="«Ngày hoàn thành» {value} is after «Ngày cập nhật» {on}: nothing is finished later "
        "than told",
    ),
    typed=Sentence(
        vi="ngày hoàn thành {value} sau ngày cập nhật {on}: không thể xong sau ngày báo",
        en="finished on {value}, after the update of {on}: nothing is finished later than told",
    ),
)
CONTRADICTION = warning(
    "L355 contradiction",
    vi="status {status} mâu thuẫn với percent {percent}: done là 100, not_started là 0, đang làm "
    "thì dưới 100",
    en="status {status} contradicts percent {percent}: done is 100, not_started is 0, anything "
    "else is below 100",
    in_form=Sentence(
        vi="trạng thái «{status}» mâu thuẫn với tỷ lệ {percent}%: «đã hoàn thành» là 100, «chưa "
        "triển khai» là 0, còn lại dưới 100",
        en="the status «{status}» contradicts {percent}%: «đã hoàn thành» is 100, «chưa triển "
        "khai» is 0, anything else is below 100",
    ),
    typed=Sentence(
        vi="«{status}» mâu thuẫn với {percent}%: xong là 100, chưa làm là 0, còn lại dưới 100",
        en="«{status}» contradicts {percent}%: done is 100, not_started 0, anything else below 100",
    ),
)
COMPLETED_BEFORE_RETURN = warning(
    "L356 completed-before-return",
    vi="completed_on {value} không sau ngày bị trả lại ({returned}) nên không được tính: ghi ngày "
    "hoàn thành lại",
    en="completed_on {value} is not after the return of {returned}, so it does not count: give "
    "the day it was finished again",
    in_form=Sentence(
        vi="«Ngày hoàn thành» {value} không sau ngày bị trả lại ({returned}) nên không được tính: "
        "ghi ngày hoàn thành lại",
        en="«Ngày hoàn thành» {value} is not after the return of {returned}, so it does not count: "
        "give the day it was finished again",
    ),
    typed=Sentence(
        vi="ngày hoàn thành {value} không sau ngày trả lại {returned} nên không tính: ghi lại",
        en="finished on {value}, not after the return of {returned}: give the new day",
    ),
)
MORE_THAN_ALL = error(
    "L357 more-than-all",
    vi="tử số {value} lớn hơn mẫu số {denominator}: kiểm tra hai số",
    en="the numerator {value} is larger than the denominator {denominator}: check both",
)
WRONG_LEVEL = error(
    "L358 wrong-level",
    vi="số liệu của chỉ tiêu {value} không tính ở «{agency}», chỉ tính ở: {agencies}",
    en="the figures of the target {value} are not those of «{agency}», only those of: {agencies}",
)
WRONG_FORM = error(
    "L745 wrong-form",
    vi="chỉ tiêu {value} có số liệu dạng khác: ghi {wanted}",
    en="figures of the target {value} have another form: write {wanted}",
    in_form=Sentence(
        vi="chỉ tiêu {value} có số liệu dạng khác: điền {wanted}",
        en="figures of the target {value} have another form: fill in {wanted}",
    ),
)
ONE_EVIDENCE = error(
    "L359 one-evidence",
    vi="minh chứng cần đúng một trong number, url, path: đang có {given}",
    en="evidence needs exactly one of number, url, path: given are {given}",
    in_form=Sentence(
        vi="chỉ điền một trong hai cột «Minh chứng: số, ký hiệu» và «Minh chứng: địa chỉ https»; "
        "văn bản thứ hai ghi ở một dòng thêm",
        en="fill in only one of «Minh chứng: số, ký hiệu» and «Minh chứng: địa chỉ https»; a "
        "second document goes into a spare row",
    ),
)
BAD_URL = error(
    "L360 bad-url",
    vi="«{value}» phải là địa chỉ https:// đầy đủ, không kèm tên đăng nhập hay mật khẩu",
    en="«{value}» must be a full https:// address, without user name or password",
)
BAD_PATH = error(
    "L361 bad-path",
    vi="«{value}» phải là đường dẫn tương đối trong dự án, dùng dấu /, không qua liên kết",
    en="«{value}» must be a relative path within the project, with /, not through a link",
)
MISSING_EVIDENCE = warning(
    "L362 missing-evidence",
    vi="không có tệp «{value}»: thêm tệp vào dự án, hoặc sửa đường dẫn",
    en="there is no file «{value}»: add it to the project, or correct the path",
)
CHANGED_EVIDENCE = error(
    "L363 changed-evidence",
    vi="tệp «{value}» không khớp mã sha256 đã ghi: tệp đã bị đổi, hoặc mã sai",
    en="the file «{value}» does not have this sha256: it was changed, or the digest is wrong",
)
UNKNOWN_ADDRESSEE = warning(
    "L364 unknown-addressee",
    vi="«{value}» giống mã cơ quan nhưng agencies.yaml không có: sửa mã, hoặc viết tên đầy đủ",
    en="«{value}» looks like an agency id, but agencies.yaml has none: correct it, or write the "
    "name",
    in_form=Sentence(
        vi="«{value}» giống mã cơ quan nhưng danh mục cơ quan không có: sửa mã, hoặc viết tên đầy "
        "đủ",
        en="«{value}» looks like an agency id, but the registry has none: correct it, or write the "
        "name",
    ),
)
NAMED_ADDRESSEE = warning(
    "L367 named-addressee",
    vi="«{value}» là tên một cơ quan trong danh mục: ghi mã, để khó khăn đến được cơ quan đó",
    en="«{value}» names a body of the registry: write its id, so that the obstacle reaches it",
)
FUTURE_DOCUMENT = warning(
    "L365 future-document",
    vi="văn bản ghi ngày {value}, sau hôm nay ({today}): kiểm tra ngày",
    en="the document is dated {value}, later than today ({today}): check the day",
)
BEFORE_THE_TASK = error(
    "L366 before-the-task",
    vi="nhiệm vụ {task} chỉ có từ ngày {since}: kiểm tra ngày {value} và mã nhiệm vụ",
    en="task {task} exists only from {since} on: check the day {value} and the task's id",
)
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
    en="the period {value} lasts until {last}: close it after that day",
)
CANNOT_REVOKE = error(
    "L375 cannot-revoke",
    vi="«{value}» là {kind}: ý kiến loại close và revoke không thu hồi được",
    en="«{value}» is a {kind}: rulings of kind close and revoke cannot be revoked",
)
CLOSED_TWICE = error(
    "L376 closed-twice",
    vi="kỳ {value} đã khóa sổ ở {first}: bỏ ý kiến này, hoặc sửa kỳ",
    en="the period {value} is closed already at {first}: drop this ruling, or correct the period",
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
DONE_ON_NOTHING = warning(
    "L801 done-on-nothing",
    vi="nhiệm vụ {task} báo hoàn thành mà không có minh chứng: ghi số văn bản, địa chỉ hoặc tệp "
    "vào evidence",
    en="task {task} is said to be done, without evidence: give a document, an address or a file "
    "in evidence",
    typed=Sentence(
        vi="nhiệm vụ {task} báo hoàn thành mà không có minh chứng: thêm --evidence",
        en="task {task} is said to be done, without evidence: add --evidence",
    ),
    in_form=Sentence(
        vi="nhiệm vụ {task} báo hoàn thành mà không có minh chứng: điền các cột «Minh chứng»",
        en="task {task} is said to be done, without evidence: fill in the columns «Minh chứng»",
    ),
)
BLOCKED_BY_NOTHING = warning(
    "L802 blocked-by-nothing",
    vi="nhiệm vụ {task} báo vướng mắc mà không nêu vướng mắc nào: ghi vào obstacles, hoặc sửa "
    "status",
    en="task {task} is said to be blocked, and no obstacle is open: name it in obstacles, or "
    "correct the status",
    typed=Sentence(
        vi="nhiệm vụ {task} báo vướng mắc mà không nêu vướng mắc nào: thêm --obstacle",
        en="task {task} is said to be blocked, and no obstacle is open: add --obstacle",
    ),
    in_form=Sentence(
        vi="nhiệm vụ {task} báo vướng mắc mà không nêu vướng mắc nào: điền các cột «Vướng mắc "
        "mới», hoặc sửa «Trạng thái»",
        en="task {task} is said to be blocked, and no obstacle is open: fill in the columns «Vướng "
        "mắc mới», or correct the «Trạng thái»",
    ),
)
WORD_FOR_NONE = warning(
    "L803 word-for-none",
    vi="«{value}» không nêu điều gì nhưng được ghi thành nội dung của {key}: không có thì bỏ khóa "
    "này; nếu báo cáo đã gửi thì giải quyết (resolves) ở kỳ sau",
    en="«{value}» says that there is nothing, and counts as {key} all the same: leave the key out; "
    "where the report was sent, resolve it in a later period",
)
