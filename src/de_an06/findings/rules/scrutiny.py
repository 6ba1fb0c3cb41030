"""The rules on rulings that ask for a second look."""

from de_an06.findings.finding import Sentence, warning

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
    vi="ngày {on} nhiệm vụ {task} đã hoàn thành ({agencies}): xem lại việc miễn thực hiện; báo cáo "
    "tổng hợp của kỳ sẽ nêu ý kiến này",
    en="on {on} task {task} is done already ({agencies}): think again whether to waive it; the "
    "period's consolidated report names this ruling",
)
WITHOUT_DOCUMENT = warning(
    "L781 without-document",
    vi="ý kiến «{kind}» về nhiệm vụ {task} không có văn bản: ghi số văn bản vào document; không "
    "có thì báo cáo tổng hợp của kỳ sẽ nêu rõ",
    en="the ruling «{kind}» on task {task} has no document: give its number in document; without "
    "one the period's consolidated report says so",
    typed=Sentence(
        vi="ý kiến «{kind}» về nhiệm vụ {task} không có văn bản: thêm --document; không có thì báo "
        "cáo tổng hợp của kỳ sẽ nêu rõ",
        en="the ruling «{kind}» on task {task} has no document: add --document; without one the "
        "period's consolidated report says so",
    ),
)
AFTER_THE_FACT = warning(
    "L782 after-the-fact",
    vi="ngày {on} mới cho nhiệm vụ {task} thời hạn {value}, khi thời hạn {due} đã qua mà chưa "
    "xong ({agencies}): kiểm tra ngày; báo cáo tổng hợp của kỳ sẽ nêu ý kiến này",
    en="on {on} task {task} gets the deadline {value}, when {due} was past and the work not done "
    "({agencies}): check the days; the period's consolidated report names this ruling",
)
WAIVES_OVERDUE = warning(
    "L783 waives-overdue",
    vi="ngày {on} nhiệm vụ {task} đã quá hạn {due} ({agencies}): xem lại việc miễn thực hiện; báo "
    "cáo tổng hợp của kỳ sẽ nêu ý kiến này",
    en="on {on} task {task} is overdue since {due} ({agencies}): think again whether to waive it; "
    "the period's consolidated report names this ruling",
)
TOUCHES_NOTHING = warning(
    "L784 touches-nothing",
    vi="ngày {on} ý kiến «{kind}» không tác động đến việc nào của nhiệm vụ {task}: kiểm tra "
    "nhiệm vụ, cơ quan và ngày",
    en="on {on} the ruling «{kind}» touches no assignment of task {task}: check the task, the "
    "agency and the days",
)
