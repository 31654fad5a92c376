import fc from "fast-check";
import { XmlCursor } from "../../../src/workbook/file/xml/cursor";
import { parseElements } from "../../../src/workbook/file/xml/element";
import { decodeXml, encodeXml } from "../../../src/workbook/file/xml/encoding";
import { appended, prefixed, spliced, withAttribute, without } from "../../../src/workbook/file/xml/splice";
import { cellTextXml, escapeXml, unescapeCellText, xmlText } from "../../../src/workbook/file/xml/text";
import { xmlDocument } from "./support/inspect";

function walked(xml: string): string[] {
  const cursor = new XmlCursor(xml);
  const seen: string[] = [];
  while (cursor.next()) seen.push(`${cursor.isOpen ? "" : "/"}${cursor.name}${cursor.isEmpty ? "/" : ""}`);
  return seen;
}

describe("walking over tags", () => {
  it("sees tags, not what looks like them", () => {
    const xml =
      '<?xml version="1.0"?><!-- <no> --><a:b x="1 > 0" y=\'"/>\'><![CDATA[</a:b><c>]]><d/>\n<e\t></e ></a:b>\n<!-- end -->';
    expect(walked(xml)).toEqual(["b", "d/", "e", "/e", "/b"]);
  });

  it.each([
    ["nothing", ""],
    ["text only", "abc"],
    ["an open element", "<a><b></b>"],
    ["crossed elements", "<a><b></a></b>"],
    ["a closing tag of another name", "<ab></a>"],
    ["a longer closing tag", "<a></ab>"],
    ["two roots", "<a/><b/>"],
    ["a tag without end", "<a"],
    ["a quote without end", '<a b="c><d/></a>'],
    ["a comment without end", "<a><!-- </a>"],
    ["CDATA without end", "<a><![CDATA[</a>"],
    ["a DOCTYPE", "<!DOCTYPE a><a/>"],
    ["a tag without name", "<a>< b/></a>"],
    ["an empty tag", "<></>"],
    ["a tag in a tag's name", "<<a/>"],
    ["a tag in a tag", "<a <b/>></a>"],
    ["a tag in an attribute", '<a b="<c/>"/>'],
  ])("refuses %s", (_, xml) => {
    expect(() => walked(xml)).toThrow(expect.objectContaining({ code: "damaged" }));
  });

  it("finds attributes by their whole name, in any quotes and spacing", () => {
    const cursor = new XmlCursor('<c  rr="0" r = \'A&amp;"1\' xr:r="2"\n s=""/>');
    cursor.next();
    expect(["r", "rr", "xr:r", "s", "t"].map((name) => cursor.attribute(name))).toEqual([
      'A&"1',
      "0",
      "2",
      "",
      undefined,
    ]);
    expect(cursor.attributeNames()).toEqual(["rr", "r", "xr:r", "s"]);
  });

  it.each(["<a b/>", "<a b=c/>", '<a ="1"/>', '<a b "1"/>'])("refuses attributes such as in %s", (xml) => {
    const cursor = new XmlCursor(xml);
    cursor.next();
    expect(() => cursor.attribute("z")).toThrow(expect.objectContaining({ code: "damaged" }));
  });

  it("does not look for an attribute beyond the tag", () => {
    // 60.000 tags without attributes before the only "=": a search to the end for each would take minutes.
    const xml = `<a>${"<b>".repeat(100)}${"</b>".repeat(100)}${"<c></c>".repeat(60_000)}<d e="1"/></a>`;
    const cursor = new XmlCursor(xml);
    let found = 0;
    while (cursor.next()) if (cursor.isOpen && cursor.attribute("e") !== undefined) found += 1;
    expect(found).toBe(1);
  });
});

describe("text", () => {
  it.each([
    ["&lt;&#60;&#x3C;&amp;lt;&apos;&quot;", "<<<&lt;'\""],
    ["a\r\nb\rc&#13;\nd", "a\nb\nc\r\nd"],
    ["<!-- a -->b<![CDATA[<&amp;>]]>c<?p?>", "b<&amp;>c"],
    ["&#x110000;&unknown;&", "\ufffd&unknown;&"],
  ])("%j means %j", (raw, text) => expect(xmlText(raw)).toBe(text));

  it("comes back from a cell, whatever it is", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom("_", "x", "0", "0041", "_x0041_", "\r\n", "]]>", "&", "\u0001", " "))
        .map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const raw = cellTextXml(text);
        expect(unescapeCellText(xmlText(raw))).toBe(text);
        expect(xmlDocument(`<t>${raw}</t>`).documentElement.textContent).toBe(xmlText(raw));
      }),
      { examples: [["_x0041\r"]] },
    );
  });

  it("comes back from an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const cursor = new XmlCursor(`<a b="${escapeXml(text)}"/>`);
        cursor.next();
        expect(cursor.attribute("b")).toBe(text);
      }),
    );
  });

  it.each(["utf-8", "utf-8-bom", "utf-16le", "utf-16be"] as const)("comes back in %s", (encoding) => {
    const text = `<?xml version="1.0" encoding="${encoding.startsWith("utf-16") ? "UTF-16" : "utf-8"}"?><a>Tổng hợp 😀</a>`;
    expect(decodeXml(encodeXml({ text, encoding }))).toEqual({ text, encoding });
  });

  it("of another encoding is written as UTF-8 and says so", () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>\u00e9</a>', "latin1");
    const decoded = decodeXml(bytes);
    expect(new TextDecoder().decode(encodeXml({ ...decoded, text: decoded.text.replace("é", "ế") }))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><a>ế</a>',
    );
  });
});

describe("patching", () => {
  const xml = "<p:a  count=\"1\" n='2'><p:b/><p:c>t</p:c></p:a>";
  const root = parseElements(xml);

  it("knows where elements stand", () => {
    expect(root.children.map(({ name, prefix, source }) => [name, prefix, source])).toEqual([
      ["b", "p:", "<p:b/>"],
      ["c", "p:", "<p:c>t</p:c>"],
    ]);
    expect(root.child("c")?.text).toBe("t");
  });

  it("adds, takes out, sets", () => {
    const [b, c] = root.children as [NonNullable<(typeof root.children)[0]>, NonNullable<(typeof root.children)[0]>];
    const splices = [
      without(c),
      ...appended(b, "<x/>"),
      ...appended(root, "<y/>"),
      withAttribute(root, "count", "9&"),
      withAttribute(root, "n", "3"),
      withAttribute(b, "z", "0"),
    ];
    expect(spliced(xml, splices)).toBe('<p:a  count="9&amp;" n="3"><p:b z="0"><x/></p:b><y/></p:a>');
  });

  it("gives a fragment the part's prefix, its text left alone", () => {
    expect(prefixed('<a b="&lt;c"><d/>1 &lt; 2</a>', "x:")).toBe('<x:a b="&lt;c"><x:d/>1 &lt; 2</x:a>');
  });

  it("keeps closed elements whole, however they are written", () => {
    const closed = new Set(["d"]);
    for (const hidden of ["", "<!-- </d> -->", "<![CDATA[</d>]]>"]) {
      const tree = parseElements(`<a><d><row/>${hidden}</d><e/></a>`, closed);
      expect(tree.children.map(({ name, children, source }) => [name, children.length, source])).toEqual([
        ["d", 0, `<d><row/>${hidden}</d>`],
        ["e", 0, "<e/>"],
      ]);
    }
  });
});
