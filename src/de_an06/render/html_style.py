"""How a document in HTML looks on the screen and on paper."""

from de_an06.render.html_element import Html

# Sizes and margins of Decree 30/2020/NĐ-CP, Annex I; the colours are the paper's.
_STYLE = """\
@page { size: A4 portrait; margin: 20mm 20mm 20mm 30mm;
  @top-center { content: counter(page); font: 13pt "Times New Roman", Tinos, serif } }
@page annex { size: A4 landscape }
@page :first { @top-center { content: none } }
* { box-sizing: border-box }
html { background: #eee; color: #000; font: 14pt/1.25 "Times New Roman", Tinos, serif }
body { margin: 0 }
section { background: #fff; margin: 8mm auto; padding: 20mm 20mm 20mm 30mm }
.document { max-width: 210mm }
.annex { max-width: 297mm; overflow-x: auto }
h1, h2, h3, h4, p, th, td { font-family: "Times New Roman", Tinos, serif }
h1, h2, h3, h4 { font-size: 14pt }
h1, h2, h3, h4, p { margin: 0 0 6pt; white-space: pre-wrap }
h1, .attached, .to { text-align: center }
.superior, .issuer, .number, .about, .nation, .motto, .place { text-align: center }
.subject, .position, .seal, .signer { text-align: center }
h2, h3, h4, .text, .basis { text-indent: 1.27cm }
h2 { margin-top: 12pt }
h4 { font-weight: normal }
h1, h2, h3, h4 { break-after: avoid }
.text, .basis { text-align: justify }
.basis, .attached, .place { font-style: italic }
.marks { font-size: 12pt; font-weight: bold; text-align: right }
.kind { margin: 12pt 0 0 }
.middle { text-align: center; margin-bottom: 12pt }
.ruled { display: inline-block }
.sides p, .subject { margin: 0 }
.subject, .about { text-wrap: balance }
.subject, .nation, .motto, .issuer, .position, .signer { font-weight: bold }
hr { border: 0; border-top: 1px solid #000; margin: 2pt auto 0 }
hr.short { width: 40% }
hr.long { width: 100% }
.to { margin: 6pt 0 }
.to-all { margin-left: 25mm }
.addressee { margin-left: 46.5mm; text-indent: -4mm }
table { border-collapse: collapse; width: 100%; margin: 6pt 0 12pt; font-size: 12pt }
.annex table { font-size: 11pt }
th, td { border: 1px solid #000; padding: 2pt 1mm; text-align: left; vertical-align: top;
  overflow-wrap: anywhere }
th { text-align: center; vertical-align: middle }
thead { display: table-header-group }
tr { break-inside: avoid }
.centre { text-align: center }
.right { text-align: right; white-space: nowrap }
.sides { font-size: 13pt; margin-bottom: 6pt }
.sides td { border: 0; padding: 0 1mm 2mm; text-align: center; width: 58.75% }
.sides td:first-child { width: 41.25% }
.superior, .issuer, .nation, .about { font-size: 12pt }
.about { margin-top: 6pt }
.foot { break-inside: avoid; break-before: avoid; margin-top: 12pt }
.foot td, .foot td:first-child { width: 50% }
.foot td:first-child { text-align: left }
.position, .signer { font-size: 14pt }
.recipients { font-size: 12pt; font-weight: bold; font-style: italic }
.recipient { font-size: 11pt }
@media print {
  html { background: none }
  section { margin: 0; padding: 0; max-width: none }
  .annex { break-before: page; page: annex; overflow: visible }
  section:first-child { break-before: auto }
}
"""
# On the first page of each part the marks stand above the text: not every browser prints these.
_MARKED = """\
@page {{ @top-right {{ content: "{marks}"; font: bold 12pt "Times New Roman", Tinos, serif }} }}
@page :first {{ @top-right {{ content: none }} }}
"""


def style_sheet(marks: str) -> Html:
    """The rules, with the marks, words of ours, at the top of further printed pages."""
    return Html(_STYLE + (_MARKED.format(marks=marks) if marks else ""))
