"""How a test sees that a sentence is in one language or the other."""

import re

VIETNAMESE = re.compile("[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
ENGLISH = re.compile(
    r"\b(the|and|with|required|default|usage|options?|message|missing|unexpected|invalid|"
    r"arguments?|directory|such|value|must|been|cannot|could|range)\b",
    re.IGNORECASE,
)
