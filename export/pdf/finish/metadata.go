package finish

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf16"

	"gloss/export/pdf/records"
)

// catalog writes the root of the file anew.
func (f *finisher) catalog() {
	o := f.out
	meta := o.next()
	o.stream(meta, "/Type/Metadata/Subtype/XML", f.xmp(), false)
	b := []byte("<</Type/Catalog/Pages 1 0 R")
	if outlines := reference(f.in.objects[f.in.catalog], "/Outlines "); outlines > 0 {
		b = fmt.Appendf(b, "/Outlines %d 0 R/PageMode/UseOutlines", outlines)
	}
	b = fmt.Appendf(b, "/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R", f.tree)
	b = fmt.Appendf(b, "/Metadata %d 0 R/ViewerPreferences<</DisplayDocTitle true", meta)
	if f.doc.FromRight {
		b = append(b, "/Direction/R2L"...)
	}
	b = append(b, ">>"...)
	b = f.pageLabels(b)
	if f.doc.Language != "" {
		b = append(append(b, "/Lang"...), textString(f.doc.Language)...)
	}
	b = append(b, f.attachments()...)
	if f.doc.Archive {
		b = append(b, f.outputIntent()...)
	}
	o.object(f.in.catalog, append(b, ">>"...))
}

// pageLabels appends what viewers call the pages.
func (f *finisher) pageLabels(b []byte) []byte {
	b = append(b, "/PageLabels<</Nums["...)
	for i, label := range f.doc.Labels {
		b = append(records.AppendInt(b, i), "<</P"...)
		b = append(appendText(b, label), ">>"...)
	}
	if front := f.doc.Front; len(f.doc.Labels) == 0 {
		if front > 0 {
			b = append(b, "0<</S/r>>"...)
		}
		b = append(records.AppendInt(b, front), "<</S/D>>"...)
	}
	return append(b, "]>>"...)
}

// info writes the old form of the metadata; it says what the new one says.
func (f *finisher) info() {
	d := f.doc
	b := []byte("<</Title")
	b = append(b, textString(d.Title)...)
	if len(d.Authors) > 0 {
		b = append(append(b, "/Author"...), textString(strings.Join(d.Authors, ", "))...)
	}
	if d.Subject != "" {
		b = append(append(b, "/Subject"...), textString(d.Subject)...)
	}
	b = append(append(b, "/Creator"...), textString(d.Creator)...)
	b = append(append(b, "/Producer"...), textString(d.Creator)...)
	day := d.Built.UTC().Format("20060102150405")
	f.out.object(f.in.info, fmt.Appendf(b, "/CreationDate(D:%s+00'00')/ModDate(D:%s+00'00')>>", day, day))
}

// textString writes text as a string of PDF.
func textString(s string) []byte { return appendText(nil, s) }

// appendText appends text as a string of PDF.
func appendText(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= 0x7F {
			return appendWide(b, s)
		}
	}
	b = append(b, '(')
	for i := 0; i < len(s); i++ {
		if s[i] == '(' || s[i] == ')' || s[i] == '\\' {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return append(b, ')')
}

// appendWide appends text that is not all ASCII, in UTF-16.
func appendWide(b []byte, s string) []byte {
	b = append(b, "<FEFF"...)
	for _, u := range utf16.Encode([]rune(s)) {
		b = fmt.Appendf(b, "%04X", u)
	}
	return append(b, '>')
}

// xmp writes the metadata as XML.
func (f *finisher) xmp() []byte {
	d := f.doc
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">` + "\n")
	text := func(before, value, after string) {
		b.WriteString(before)
		xml.EscapeText(&b, []byte(value)) // into memory: cannot fail
		b.WriteString(after + "\n")
	}
	if d.Archive {
		b.WriteString("<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n")
	}
	if d.Accessible {
		b.WriteString("<pdfuaid:part>1</pdfuaid:part>\n")
	}
	if d.Archive && d.Accessible {
		b.WriteString(uaSchema) // PDF/A wants each schema explained that is none of its own
	}
	b.WriteString("<dc:format>application/pdf</dc:format>\n")
	text(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, d.Title, "</rdf:li></rdf:Alt></dc:title>")
	if len(d.Authors) > 0 {
		// One name, as in the old form: two forms that differ help nobody.
		text("<dc:creator><rdf:Seq><rdf:li>", strings.Join(d.Authors, ", "), "</rdf:li></rdf:Seq></dc:creator>")
	}
	if d.Subject != "" {
		text(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, d.Subject, "</rdf:li></rdf:Alt></dc:description>")
	}
	if d.Language != "" {
		text("<dc:language><rdf:Bag><rdf:li>", d.Language, "</rdf:li></rdf:Bag></dc:language>")
	}
	day := d.Built.UTC().Format("2006-01-02T15:04:05Z")
	text("<xmp:CreatorTool>", d.Creator, "</xmp:CreatorTool>")
	text("<pdf:Producer>", d.Creator, "</pdf:Producer>")
	text("<xmp:CreateDate>", day, "</xmp:CreateDate>")
	text("<xmp:ModifyDate>", day, "</xmp:ModifyDate>")
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
	return b.Bytes()
}

// uaSchema explains the claim of PDF/UA to readers of PDF/A.
const uaSchema = `<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` +
	`<rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>` +
	`<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
	`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>` +
	`<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>` +
	`<pdfaProperty:description>part of ISO 14289 that the file holds to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>` +
	"</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
