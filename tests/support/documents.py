"""Minimal documents for tests: PDF, DOCX, ODT, EPUB.

    PYTHONPATH=$SUPPORT python3 -c 'from documents import *; save("a.pdf", pdf([["A line."]]))'

Each function gives the bytes of a file. Texts are plain; dates and names are the caller's.
"""
import io
import urllib.parse
import zipfile
from xml.sax.saxutils import escape


def save(name, data):
    with open(name, 'wb') as file:
        file.write(data)


def pack(parts):
    """A zip of (name, text or bytes), in that order; 'mimetype' is not compressed, as the forms demand."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, data in parts:
            z.writestr(zipfile.ZipInfo(name), data,
                       zipfile.ZIP_STORED if name == 'mimetype' else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def pdf(pages, **info):
    """A PDF of pages, each a list of lines in Helvetica; info as in Title='...'."""
    def string(text):
        for mark in '\\()':
            text = text.replace(mark, '\\' + mark)
        return f'({text})'.encode('cp1252')

    objects = [b'<< /Type /Catalog /Pages 2 0 R >>',
               b'<< /Type /Pages /Kids [%s] /Count %d >>' % (
                   b' '.join(b'%d 0 R' % (4 + 2 * i) for i in range(len(pages))), len(pages)),
               b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>']
    for i, lines in enumerate(pages):
        drawn = b'BT /F1 11 Tf 14 TL 72 780 Td\n' + b''.join(string(l) + b' Tj T*\n' for l in lines) + b'ET'
        objects.append(b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]'
                       b' /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>' % (5 + 2 * i))
        objects.append(b'<< /Length %d >>\nstream\n%s\nendstream' % (len(drawn), drawn))
    objects.append(b'<< %s >>' % b' '.join(b'/%s %s' % (k.encode(), string(v)) for k, v in info.items()))
    out, offsets = b'%PDF-1.4\n', []
    for i, what in enumerate(objects):
        offsets.append(len(out))
        out += b'%d 0 obj\n%s\nendobj\n' % (i + 1, what)
    table = b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1)
    table += b''.join(b'%010d 00000 n \n' % at for at in offsets)
    return out + table + b'trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (
        len(objects) + 1, len(objects), len(out))


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def paragraph(text, style=None):
    """Of a DOCX; its runs are cut where a '|' stands."""
    runs = ''.join(f'<w:r><w:t xml:space="preserve">{escape(run)}</w:t></w:r>' for run in text.split('|'))
    style = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ''
    return f'<w:p>{style}{runs}</w:p>'


def docx(body, core='', notes='', before=''):
    """`body` is what stands in <w:body>, `core` in the properties, `notes` in the footnotes."""
    parts = [('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
             ('word/document.xml', f'{before}<w:document {W}><w:body>{body}</w:body></w:document>')]
    if core:
        parts.append(('docProps/core.xml',
                      '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/"'
                      f' xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'))
    if notes:
        parts.append(('word/footnotes.xml', f'<w:footnotes {W}>{notes}</w:footnotes>'))
    return pack(parts)


def odt(body, meta='', kind='text'):
    names = ' '.join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                     for name in ('office', 'text', 'table', 'meta'))
    names += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return pack([('mimetype', f'application/vnd.oasis.opendocument.{kind}'),
                 ('content.xml', f'<office:document-content {names}><office:body><office:text>{body}'
                                 '</office:text></office:body></office:document-content>'),
                 ('meta.xml', f'<office:document-meta {names}><office:meta>{meta}</office:meta>'
                              '</office:document-meta>')])


def epub(chapters, metadata='', spine=None, more=()):
    """`chapters`: {file name: what stands in <body>}; `spine`: their names in order, else all."""
    items = ''.join(f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in chapters)
    refs = ''.join(f'<itemref idref="{name}"/>' for name in spine or chapters)
    parts = [('mimetype', 'application/epub+zip'),
             ('META-INF/container.xml', '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'),
             ('OPS/book.opf', '<package xmlns="http://www.idpf.org/2007/opf"'
                              f' xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{metadata}</metadata>'
                              f'<manifest>{items}</manifest><spine>{refs}</spine></package>')]
    parts += [(f'OPS/{urllib.parse.unquote(name)}', '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
                              f'<head><title>A book</title></head><body>{body}</body></html>')
              for name, body in chapters.items()]
    return pack(parts + list(more))
