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
    "codeowners_made": (
        "Do «de-an06 codeowners» ghi từ maintainers trong plan/agencies.yaml; không sửa tay.",
        "Made by «de-an06 codeowners» from the maintainers in plan/agencies.yaml; do not edit.",
    ),
    "codeowners_reads": (
        "Tất cả thuộc cơ quan thường trực; thư mục của mỗi cơ quan thuộc cả cơ quan đó.",
        "Everything is the secretariat's; each agency's folder is also that agency's.",
    ),
    "codeowners_nobody": (
        "Chưa cơ quan nào có maintainers nên chưa có dòng nào.",
        "No agency has maintainers yet, so there are no rules.",
    ),
    "codeowners_written": (
        "✓ Đã ghi {path}: {count} dòng.",
        "✓ Wrote {path}: {count} rules.",
    ),
    "codeowners_current": ("{path} đã mới nhất.", "{path} is current."),
}
