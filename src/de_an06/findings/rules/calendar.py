"""Rules on a plan's days and on its calendar of reports."""

from de_an06.findings.finding import error

NO_DAYS = error(
    "L701 no-days",
    vi="kế hoạch cần ngày: ghi year, hoặc from và to",
    en="a plan needs its days: write year, or from and to",
)
NO_SUCH_DAYS = error(
    "L712 no-such-days",
    vi="kế hoạch phải nằm trong các năm 2000 đến 2099: sửa {value}",
    en="a plan lies within the years 2000 to 2099: correct {value}",
)
TODAY_IS_REAL = error(
    "L713 today-is-real",
    vi="today chỉ dùng cho dữ liệu mô phỏng: bỏ khóa này, hoặc ghi simulated: true",
    en="today is for simulated data alone: leave it out, or write simulated: true",
)
TWO_TODAYS = error(
    "L714 two-todays",
    vi="today là {value}, mà {first} ghi một ngày khác: cả dự án chỉ có một ngày",
    en="today is {value}, but {first} says another day: a project has but one",
)
DAYS_TWICE = error(
    "L702 days-twice",
    vi="đã có year thì không ghi {key}: chọn year, hoặc from và to",
    en="{key} does not go with year: write year, or from and to",
)
ENDS_FIRST = error(
    "L703 ends-first",
    vi="{value} trước ngày bắt đầu {start}: kiểm tra hai ngày",
    en="{value} is before the first day, {start}: check both days",
)
PERIOD_WITHOUT_DAYS = error(
    "L704 period-without-days",
    vi="kỳ «{value}» cần cả from và to",
    en="the period «{value}» needs from and to",
)
DUE_BEFORE_END = error(
    "L705 due-before-end",
    vi="hạn báo cáo {value} trước ngày cuối của kỳ ({last}): kiểm tra hai ngày",
    en="due on {value}, before the period's last day ({last}): check both days",
)
SAME_WINDOW = error(
    "L706 same-window",
    vi="kỳ «{value}» có cùng các ngày với kỳ «{other}»: bỏ một kỳ, hoặc sửa ngày",
    en="«{value}» has the same days as «{other}»: leave one out, or correct the days",
)
CROSSING_WINDOWS = error(
    "L707 crossing-windows",
    vi="kỳ «{value}» và kỳ «{other}» cắt nhau: một kỳ phải nằm gọn trong kỳ kia, hoặc không có "
    "ngày chung",
    en="«{value}» and «{other}» cross: one must lie within the other, or they share no day",
)
OUTSIDE_THE_DAYS = error(
    "L708 outside-the-days",
    vi="kỳ «{value}» nằm ngoài các ngày của kế hoạch ({first} đến {last}): sửa kỳ, hoặc sửa ngày",
    en="«{value}» is wholly outside the plan's days ({first} to {last}): correct one of them",
)
BAD_CLOSES = error(
    "L709 bad-closes",
    vi="closes là một ngày trong tháng, từ 1 đến 31, không phải {value}",
    en="closes is a day of the month, 1 to 31, not {value}",
)
CUT_MONTH = error(
    "L710 cut-month",
    vi="kỳ «{value}» cắt tháng {month} làm hai khoảng còn lại: kéo kỳ này đến đầu hoặc cuối tháng",
    en="«{value}» cuts the month {month} in two: let it begin or end where the month does",
)
TAKEN_NAME = error(
    "L711 taken-name",
    vi="các ngày ngoài lịch từ {first} đến {last} thuộc tháng {value}, nhưng lịch đã dùng tên này: "
    "đổi id của kỳ",
    en="the days {first} to {last} outside the calendar belong to the month {value}, a name that "
    "the calendar uses: give the period another id",
)
