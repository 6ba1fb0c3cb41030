"""The sentences for the forges: findings on a change, who owns which files."""

FORGE: dict[str, tuple[str, str]] = {
    "findings_counted": (
        "{errors} lỗi, {warnings} cảnh báo.",
        "{errors} errors, {warnings} warnings.",
    ),
    "github_shows_few": (
        "GitHub chỉ hiện {shown} lỗi và {shown} cảnh báo đầu tiên; nhật ký của bước này có đủ.",
        "GitHub shows the first {shown} errors and {shown} warnings; the log of this step has all.",
    ),
}
