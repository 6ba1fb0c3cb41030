"""The parts of an empty Word file."""

from de_an06.render.docx.styles import LANGUAGE, styles_xml
from de_an06.render.office_theme import FONT, theme_xml
from de_an06.render.package import XML_HEADING

_OPENXML = "http://schemas.openxmlformats.org"
_RELATIONSHIPS = f"{_OPENXML}/package/2006/relationships"
_OFFICE = f"{_OPENXML}/officeDocument/2006/relationships"
_W = f"{_OPENXML}/wordprocessingml/2006/main"
_TYPES = "application/vnd.openxmlformats-officedocument"
_OWN_PARTS = {
    "word/document.xml": f"{_TYPES}.wordprocessingml.document.main+xml",
    "word/styles.xml": f"{_TYPES}.wordprocessingml.styles+xml",
    "word/settings.xml": f"{_TYPES}.wordprocessingml.settings+xml",
    "word/fontTable.xml": f"{_TYPES}.wordprocessingml.fontTable+xml",
    "word/theme/theme1.xml": f"{_TYPES}.theme+xml",
}

_DOCUMENT = f"""\
<w:document xmlns:w="{_W}" xmlns:r="{_OFFICE}"><w:body><w:sectPr>\
<w:pgNumType w:start="1"/><w:cols w:space="720"/></w:sectPr></w:body></w:document>"""

# Compatibility mode 15 is Word 2013 and later: without it Word's title bar names an older one.
_SETTINGS = f"""\
<w:settings xmlns:w="{_W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>\
<w:characterSpacingControl w:val="doNotCompress"/>\
<w:compat><w:compatSetting w:name="compatibilityMode"\
 w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
<w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>\
</w:settings>"""

_FONTS = f"""\
<w:fonts xmlns:w="{_W}"><w:font w:name="{FONT}"><w:panose1 w:val="02020603050405020304"/>\
<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>"""


def parts() -> dict[str, str]:
    """Each part of the file as XML, by its name in the file."""
    made = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"word/document.xml": "officeDocument"}),
        "word/document.xml": _DOCUMENT,
        "word/_rels/document.xml.rels": _relations(
            {
                "styles.xml": "styles",
                "settings.xml": "settings",
                "fontTable.xml": "fontTable",
                "theme/theme1.xml": "theme",
            }
        ),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": _SETTINGS,
        "word/fontTable.xml": _FONTS,
        "word/theme/theme1.xml": theme_xml(),
    }
    return {name: XML_HEADING + content for name, content in made.items()}


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _OWN_PARTS.items()
    )
    return (
        f'<Types xmlns="{_OPENXML}/package/2006/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: dict[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, (target, kind) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{items}</Relationships>'
