package epub

import (
	"bytes"
	"strings"
	"testing"

	"gloss/export"
	"gloss/model"
)

// A picture by itself is a figure, one among words stands among them, and one
// in a heading follows it; each file is in the book once.
func TestImages(t *testing.T) {
	red := &export.Picture{Name: "p1.png", Form: export.PNG, Width: 1, Height: 1, Data: []byte("red")}
	plan := &export.Picture{Name: "p2.svg", Form: export.SVG, Width: 1, Height: 1, Data: []byte("<svg/>")}
	im := func(alt, title string) *model.Image {
		return &model.Image{Position: at(3), Target: "x \"<>.png", Alt: alt, Title: title}
	}
	sole, linked, among, titled, lost := im("a <plan>", "The plan & more"), im("linked", ""), im("among", ""), im("in the title", ""), im("lost", "")
	above := im("above", "")
	captioned := para(above, &model.LineBreak{}, &model.Text{Value: "The "}, &model.Emphasis{Inlines: []model.Inline{&model.Text{Value: "flow"}}})
	section := &model.Section{Kind: model.TalkSection, Title: []model.Inline{&model.Text{Value: "Talk "}, titled}, Blocks: []model.Block{
		para(sole), para(&model.Link{Target: "https://example.org/", Inlines: []model.Inline{linked}}),
		bullets(point_(para(&model.Text{Value: "see "}, among)), point_(para(sole)), point_(captioned)), para(lost), captioned,
	}}
	doc := &model.Document{Title: "Pictures", Sections: []*model.Section{section}}
	doc.Number()
	pictures := export.Pictures{sole: plan, linked: red, among: red, titled: red, above: red}
	data, report := exported(t, &model.Book{Document: doc}, export.Options{Pictures: pictures})
	check(t, data)
	all, _ := files(t, data)
	page := all["EPUB/xhtml/s-talk-in-the-title.xhtml"]
	for _, want := range []string{
		`<figure><img src="../images/p2.svg" alt="a &lt;plan&gt;"/><figcaption>The plan &amp; more</figcaption></figure>`,
		`<figure><a href="https://example.org/"><img src="../images/p1.png" alt="linked"/></a></figure>`,
		`see <img src="../images/p1.png" alt="among"/></li>`, `<header><span epub:type="pagebreak" role="doc-pagebreak" id="page-1" aria-label="1"></span><h1 id="s-talk-in-the-title">Talk [in the title]</h1></header>` + "\n" + `<figure><img src="../images/p1.png" alt="in the title"/>`,
		"<li><figure>", "[lost]", `<li><figure><img src="../images/p1.png" alt="above"/><figcaption>The <em>flow</em></figcaption></figure>`,
		`<p>[lost]</p>` + "\n" + `<figure><img src="../images/p1.png" alt="above"/><figcaption>The <em>flow</em></figcaption></figure>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s:\n%s", want, page)
		}
	}
	sole.Alt, sole.Title, sole.Decorative = "", "", true
	data, _ = exported(t, &model.Book{Document: doc}, export.Options{Pictures: pictures})
	check(t, data)
	all, _ = files(t, data)
	if page, opf := all["EPUB/xhtml/s-talk-in-the-title.xhtml"], all["EPUB/package.opf"]; !strings.Contains(page, `<figure><img src="../images/p2.svg" alt="" role="presentation"/></figure>`) || !strings.Contains(opf, ">alternativeText<") {
		t.Errorf("a picture that only adorns the page is told:\n%s\n%s", page, opf)
	}
	sole.Decorative = false
	opf := all["EPUB/package.opf"]
	for _, want := range []string{`href="images/p1.png" media-type="image/png"/>`, `href="images/p2.svg" media-type="image/svg+xml"/>`, `accessMode">visual<`, `accessModeSufficient">textual<`, ">alternativeText<"} {
		if strings.Count(opf, want) != 1 {
			t.Errorf("the package lacks %s:\n%s", want, opf)
		}
	}
	if all["EPUB/images/p1.png"] != "red" || all["EPUB/images/p2.svg"] != "<svg/>" || len(report.Diagnostics) > 0 {
		t.Errorf("diagnostics %v", report.Diagnostics)
	}
	for _, words := range []string{"Screenshot 2023-01-01 at 10.00.00", "IMG_1234.jpg", ""} {
		sole.Alt, sole.Title = words, ""
		data, report = exported(t, &model.Book{Document: doc}, export.Options{Pictures: pictures, Evaluator: "somebody"})
		all, _ = files(t, data)
		if opf := all["EPUB/package.opf"]; strings.Contains(opf, "alternativeText") || !strings.Contains(opf, ">textual,visual<") {
			t.Errorf("a picture without words (%q) is said to have some:\n%s", words, opf)
		}
	}
	if len(report.Diagnostics) != 1 || report.Diagnostics[0].Code != "epub.claim" || strings.Contains(all["EPUB/package.opf"], "conformsTo") || !strings.Contains(all["EPUB/package.opf"], "has not been evaluated") {
		t.Errorf("a picture without words, and yet a claim: %v", report.Diagnostics)
	}
	var direct bytes.Buffer
	b, err := compose(&direct, &model.Book{Document: doc}, export.Options{Pictures: pictures})
	if err != nil {
		t.Fatal(err)
	}
	if err := raw(b); err != nil || !bytes.Equal(direct.Bytes(), data) {
		t.Errorf("the direct writer makes another book: %v", err)
	}
}
