"""The sentences of the command that makes simulated data."""

DEMO: dict[str, tuple[str, str]] = {
    "demo_in_use": (
        "{folder} đã có nội dung nên không ghi vào đó; hãy chọn thư mục mới hoặc còn trống",
        "there is something in {folder} already, nothing was written; choose a new or empty folder",
    ),
    "demo_in_plan": (
        "{folder} nằm trong plan/ của dự án, nơi chỉ có tệp của kế hoạch; hãy chọn nơi khác",
        "{folder} is within the project's plan/, which holds the plan only; choose another place",
    ),
    "demo_written": (
        "Đã tạo bản sao Kế hoạch {year} với dữ liệu mô phỏng ở {folder} (--seed {seed}):",
        "Made a copy of the plan for {year} with simulated data in {folder} (--seed {seed}):",
    ),
    "demo_counts": (
        "{updates} cập nhật, {reports} báo cáo đã gửi, {decisions} ý kiến chỉ đạo.",
        "{updates} updates, {reports} reports sent, {decisions} rulings.",
    ),
    "demo_marked": (
        "Dòng đầu mỗi tệp của kế hoạch và mọi màn hình, báo cáo đều ghi là dữ liệu mô phỏng.",
        "The first line of each of the plan's files and every screen and report say so.",
    ),
}
