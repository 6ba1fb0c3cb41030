"""Sentences on files that are written for people, and on the templates that make some of them."""

FILES = {
    "output_empty": (
        "-o cần tên một nơi để ghi; - để in ra",
        "-o wants the name of a place to write to; - prints",
    ),
    "output_is_folder": (
        "-o {path} là thư mục; hãy ghi tên tệp, ví dụ {example}",
        "-o {path} is a folder; name a file, such as {example}",
    ),
    "output_one_file": (
        "-o - chỉ in được một tệp; hãy chọn một thư mục",
        "-o - prints one file only; choose a folder",
    ),
    "output_to_screen": (
        "{path} không phải là văn bản để xem trên màn hình; hãy ghi vào tệp bằng -o, hoặc chuyển "
        "tiếp bằng > hay |",
        "{path} is no text for a screen; write a file with -o, or redirect with > or |",
    ),
    "file_in_plan": (
        "không ghi gì: {paths} nằm trong plan/, nơi chỉ có tệp của kế hoạch; hãy chọn nơi khác",
        "nothing was written: {paths} is within plan/, which holds the plan only; choose another "
        "place",
    ),
    "file_not_regular": (
        "không ghi gì: {paths} không phải tệp thường (là liên kết, thư mục hoặc thiết bị) nên "
        "giữ nguyên; hãy chọn nơi khác, hoặc tự chuyển đi",
        "nothing was written: {paths} is no regular file (but a link, a folder or a device) and is "
        "left alone; choose another place, or move it away yourself",
    ),
    "file_not_ours": (
        "không ghi gì: {paths} không do de-an06 ghi, hoặc đã có người sửa từ đó, nên giữ nguyên. "
        "Để giữ: {keep}. Để ghi đè: --force",
        "nothing was written: {paths} was not written by de-an06, or somebody has changed it "
        "since, and is left alone. To keep it: {keep}. To replace it: --force",
    ),
    "hooks_edited": (
        "! {path} không còn như khi de-an06 đặt (đã bị sửa, hoặc do bản cũ đặt) nên giữ nguyên. "
        "Chép phần cần giữ ra ngoài, rồi: de-an06 hooks install --force",
        "! {path} is not as de-an06 set it up (changed since, or set up by an older version) and "
        "stays as it is. Put aside what is to be kept, then: de-an06 hooks install --force",
    ),
    "keep_by_output": (
        "ghi sang nơi khác bằng -o, hoặc đổi tên tệp đó",
        "write elsewhere with -o, or rename that file",
    ),
    "keep_by_moving": ("đổi tên tệp đó trước", "rename that file first"),
}
