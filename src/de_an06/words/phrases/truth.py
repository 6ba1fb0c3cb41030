"""The sentences of the screens on silence and on hollow news."""

TRUTH: dict[str, tuple[str, str]] = {
    "silent_none": (
        "Không việc nào còn mở mà im lặng từ {days} ngày trở lên.",
        "No open work has been silent for {days} days or more.",
    ),
    "silent_head": (
        "IM LẶNG TỪ {days} NGÀY: {works} còn mở ở {holders}, lâu nhất trước",
        "SILENT FOR {days} DAYS: {works}, open, at {holders}, the longest first",
    ),
    "silent_from": ("im từ {day}", "since {day}"),
    "never_told": ("chưa lần nào", "no news ever"),
    "col_last_word": ("cập nhật", "last news"),
    "col_silent": ("im lặng", "silent"),
    "hollow_none": (
        "Không thấy tin rỗng: không lời nào chép lại, không việc nào xong mà thiếu minh chứng.",
        "No hollow news: nothing is copied, nothing is done without evidence.",
    ),
    "hollow_count": (
        "{count} TIN CẦN HỎI LẠI, loại nặng trước (không phải lỗi của tệp)",
        "{count} PIECES OF NEWS TO ASK ABOUT, the worst kind first (no faults in files)",
    ),
    "hollow_unproven": (
        "BÁO XONG MÀ KHÔNG CÓ MINH CHỨNG: {count}",
        "SAID TO BE DONE, WITHOUT EVIDENCE: {count}",
    ),
    "hollow_one_document": (
        "MỘT VĂN BẢN CHO NHIỀU NHIỆM VỤ (từ 3): {count}",
        "ONE DOCUMENT FOR MANY TASKS (3 or more): {count}",
    ),
    "hollow_copied": (
        "LỜI TRÙNG VỚI CƠ QUAN KHÁC: {count}",
        "THE WORDS OF ANOTHER AGENCY: {count}",
    ),
    "hollow_falling": (
        "SỐ LIỆU LŨY KẾ MÀ GIẢM: {count}",
        "CUMULATIVE FIGURES THAT FALL: {count}",
    ),
    "hollow_repeated": (
        "LỜI CỦA CHÍNH MÌNH LẶP LẠI, KHÔNG CÓ GÌ MỚI: {count}",
        "ITS OWN WORDS AGAIN, AND NOTHING NEW: {count}",
    ),
    "hollow_standing": (
        "SỐ LIỆU ĐỨNG YÊN (3 lần liền, từ 50 ngày): {count}",
        "FIGURES THAT STAND STILL (3 times in a row, 50 days or more): {count}",
    ),
    "hollow_eve": (
        "GHI DỒN CẢ KỲ VÀO NGÀY CUỐI (từ 4 nhiệm vụ): {count}",
        "A WHOLE PERIOD WRITTEN ON ITS LAST DAY (4 tasks or more): {count}",
    ),
    "hollow_like": ("giống {place}", "like {place}"),
    "hollow_legend": (
        "{mark} = việc chưa báo xong: lệnh trả lại chỉ có tác dụng khi cơ quan đã báo xong.",
        "{mark} = not said to be done: a return has an effect only once it is.",
    ),
    "note_unproven": ("Thiếu minh chứng", "No evidence"),
    "note_one_document": ("Chung văn bản", "Shared document"),
    "note_copied": ("Trùng lời", "Copied words"),
    "note_falling": ("Số liệu giảm", "Falling figures"),
    "note_repeated": ("Lặp lời cũ", "Same words again"),
    "note_standing": ("Số đứng yên", "Same figures"),
    "note_eve": ("Ghi dồn", "All on one day"),
}
