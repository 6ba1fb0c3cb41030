"""The instructions on a spreadsheet form, for an official who has never seen this program."""

AGENCY = "Cơ quan"
PLAN = "Kế hoạch"
PERIOD = "Kỳ báo cáo"
REPORT_DAY = "Hạn gửi"
AS_OF = "Đã ghi nhận đến"
VERSION = "Mã phiên bản kế hoạch"
HEADING = "CÁCH ĐIỀN"

PLAN_TEXT = "{name} - Kế hoạch năm {year}"
PERIOD_TEXT = "{period} (từ {first} đến hết {last})"
REPORT_DAY_TEXT = "Chậm nhất ngày {last}."
REPORT_DAY_OFF_TEXT = "Chậm nhất ngày {last}; ngày làm việc cuối cùng trước đó là {working}."
NO_REPORT_TEXT = "Trước khi hết ngày {last} để kịp ghi vào kỳ này."
AS_OF_TEXT = "Ngày {day}. Tin ghi sau ngày này chưa có trong phiếu."
VERSION_TEXT = "{version} (do chương trình ghi, không cần sửa)"
COMMON_DAY_TEXT = "Ngày dùng cho mọi dòng để trống cột «Ngày cập nhật». Ví dụ: {example}."

STEPS: tuple[tuple[str, str], ...] = (
    (
        "Điền vào đâu",
        (
            "Chỉ điền các ô màu vàng nhạt ở hai trang «Cập nhật» và «Số liệu», và ô ngày ở trên. "
            "Các ô khác đã khóa, chỉ để xem."
        ),
    ),
    (
        "Mỗi dòng một nhiệm vụ",
        (
            "Nhiệm vụ có tin mới: chọn «Trạng thái», rồi ghi «Kết quả» và các ô khác nếu có. "
            "Không có gì mới: để trống cả dòng."
        ),
    ),
    (
        "Ngày",
        (
            "Gõ ngày/tháng/năm, ví dụ {example}. «Ngày cập nhật» không sau ngày {last} và không "
            "sau ngày gửi phiếu."
        ),
    ),
    (
        "Tỷ lệ",
        (
            "Số nguyên từ 0 đến 100, không gõ dấu %. «Đã hoàn thành» thì ghi 100 hoặc để trống; "
            "ghi thêm «Ngày hoàn thành» nếu xong trước ngày cập nhật."
        ),
    ),
    (
        "Vướng mắc mới",
        (
            "Ghi nội dung và chọn loại (không có loại hợp thì chọn «Khác»); nguyên nhân, đề xuất "
            "và nơi được đề xuất để trống cũng được. Mỗi dòng một nơi."
        ),
    ),
    (
        "Vướng mắc đã xong",
        (
            "Chép mã của nó, như 2024-02-20.1, sang cột «Mã vướng mắc đã giải quyết»; nhiều mã "
            "thì cách nhau bằng dấu phẩy."
        ),
    ),
    (
        "Minh chứng",
        (
            "Số, ký hiệu văn bản hoặc địa chỉ bắt đầu bằng https://, một trong hai. Nên có khi "
            "nhiệm vụ đã hoàn thành."
        ),
    ),
    (
        "Dòng thêm",
        (
            "Một nhiệm vụ có thêm một lần cập nhật, một vướng mắc hoặc một văn bản nữa: chọn mã "
            "nhiệm vụ ở một dòng trống cuối trang «Cập nhật», ghi lại trạng thái rồi điền như "
            "dòng khác."
        ),
    ),
    (
        "Số liệu",
        (
            "Cộng dồn từ 01/01/{year} đến ngày cập nhật. 0 và 0 nghĩa là «không phát sinh»; chưa "
            "có số liệu thì để trống. Nhiệm vụ có số liệu cũng phải có dòng ở trang «Cập nhật»."
        ),
    ),
    (
        "Được và không được",
        (
            "Được lọc, sắp xếp (bỏ khóa trang trước, không có mật khẩu), ẩn, kéo rộng cột. Không "
            "đổi tên trang và các tiêu đề cột."
        ),
    ),
    (
        "Không ghi",
        "Họ tên, số định danh, số điện thoại của công dân; mật khẩu; nội dung mật.",
    ),
    (
        "Gửi lại",
        (
            "Lưu dạng Excel (.xlsx) rồi gửi cho nơi đã gửi phiếu này, hoặc {standing}. Cần sửa "
            "thì sửa trong phiếu và gửi lại: điều đã ghi không bị ghi hai lần."
        ),
    ),
)
"""What to do, each with a heading."""
