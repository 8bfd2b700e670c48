package pdf

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/export/pdf/drawing"
	"gloss/export/pdf/layout"
	"gloss/model"
)

// drawn is a drawing of everything that is drawn.
const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 400 200">
<defs><linearGradient id="l"><stop stop-color="#09f"/><stop offset=".5" stop-color="#fff"/><stop offset="1" stop-color="tomato"/></linearGradient>
<radialGradient id="r"><stop stop-color="#ffd"/><stop offset="1" stop-color="#a60"/></radialGradient>
<marker id="m" orient="auto" markerWidth="6" markerHeight="6"><path d="M0 0L6 3L0 6z"/></marker>
<clipPath id="c"><circle cx="350" cy="60" r="40"/></clipPath></defs>
<rect x="10" y="10" width="100" height="60" rx="8" fill="url(#l)" stroke="black"/><circle cx="160" cy="40" r="30" fill="url(#r)" fill-opacity=".7"/>
<g clip-path="url(#c)"><rect x="300" y="10" width="100" height="100" fill="purple"/></g>
<path d="M110 130C130 100 140 160 158 130" fill="none" stroke="#333" stroke-dasharray="4 2" marker-end="url(#m)"/>
<g opacity=".5"><rect x="280" y="120" width="50" height="50" fill="red"/><rect x="305" y="140" width="50" height="50" fill="blue"/></g>
<text x="20" y="190" font-family="serif">Client <tspan font-weight="bold" fill="#a00">Server λ</tspan> 🚀 שלום</text>
<text x="200" y="190" font-family="monospace" text-anchor="middle" textLength="80">middle</text></svg>`

// TestDrawings exports a book with drawings: the file is sound, has each once, and
// its text can be taken out.
func TestDrawings(t *testing.T) {
	p := &export.Picture{Form: export.SVG, Width: 200, Height: 100, Data: []byte(drawn)}
	masked := &export.Picture{Form: export.SVG, Width: 10, Height: 10, Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9" mask="url(#m)"/></svg>`)}
	blurred := &export.Picture{Form: export.SVG, Width: 10, Height: 10, Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9" filter="url(#m)"/></svg>`)}
	opt := export.Options{Pictures: export.Pictures{}, Archive: true}
	talk := booktest.Section(1, model.TalkSection, "Talk")
	for i, p := range []*export.Picture{p, p, masked, blurred} {
		im := &model.Image{Position: model.At("notes.md", i+2, 0), Target: "a.svg", Alt: "what it shows"}
		opt.Pictures[im] = p
		talk.Blocks = append(talk.Blocks, booktest.Para(i+2, im))
	}
	b := booktest.Book("Drawings")
	b.Sections = []*model.Section{talk}
	pdf, report := build(t, b, opt)
	said := ""
	for _, d := range report.Diagnostics {
		said += d.Code + ": " + d.Message + "\n"
	}
	if want := "pdf.image: the page shows the words of picture \"a.svg\" in its place: it is drawn through masks\n" +
		"pdf.drawing: picture \"a.svg\" is drawn without some of it: filters\n"; said != want {
		t.Errorf("said:\n%s\nwant\n%s", said, want)
	}
	if again, _ := build(t, b, opt); !bytes.Equal(pdf, again) {
		t.Error("two exports differ")
	}
	file := onDisk(t, pdf)
	if out := run(t, "qpdf", "--check", file); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
	if tree := run(t, "pdfinfo", "-struct-text", file); strings.Count(tree, "Figure") != 3 {
		t.Errorf("the structure has %d figures", strings.Count(tree, "Figure"))
	}
	words := run(t, "pdftotext", "-raw", file, "-")
	for _, want := range []string{"Client Server λ 🚀", "middle"} {
		if strings.Count(words, want) != 2 {
			t.Errorf("%q is taken out %d times of\n%s", want, strings.Count(words, want), words)
		}
	}
	qdf, err := exec.Command("qpdf", "--qdf", "--object-streams=disable", file, "-").Output()
	if err == nil && bytes.Count(qdf, []byte("/Subtype /Form")) != 3 { // one of them a group
		t.Errorf("%d forms", bytes.Count(qdf, []byte("/Subtype /Form")))
	}
}

func TestNumbers(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 1: "1", -2.5: "-2.5", 1.0 / 3: "0.333333", 123456.789: "123457", 1e-12: "0", 0.00012345678: "0.000123457", 1e12: "1000000000", 10: "10", 100: "100"} {
		if got := string(number(nil, v)); got != want {
			t.Errorf("%g is written %s, want %s", v, got, want)
		}
	}
}

// FuzzSketch draws anything: operators come of it that are balanced.
func FuzzSketch(f *testing.F) {
	f.Add(drawn)
	f.Add(`<svg xmlns="http://www.w3.org/2000/svg"><text x="1" y="1" font-size="1e6" dx="1e9">a` + "\u202e\xff" + `</text></svg>`)
	f.Add(`<svg xmlns="http://www.w3.org/2000/svg" width="1e-3" height="1e7"><text textLength="1e9">שלום (a) 👩‍💻</text><path d="M0 0L1e9 1" stroke="red"/></svg>`)
	f.Fuzz(func(t *testing.T, data string) {
		if len(data) > 1<<16 {
			return
		}
		if _, err := drawing.Parse([]byte(data)); err != nil {
			return
		}
		im := &model.Image{Target: "a.svg", Alt: "x"}
		opt := export.Options{Pictures: export.Pictures{im: {Form: export.SVG, Width: 10, Height: 10, Data: []byte(data)}}}
		d, err := layout.Set(booktest.Book("x", booktest.Section(1, model.TalkSection, "T", booktest.Para(2, im))), opt)
		if err != nil {
			t.Fatal(err)
		}
		a := album{display: d, subsets: subsetsOf(d)}
		for _, k := range d.Sketches {
			a.sketch(k)
		}
		if len(a.forms) == 0 {
			t.Error("it is not drawn")
		}
		for _, form := range a.forms {
			if bytes.Contains(form.Content, []byte("NaN")) || bytes.Contains(form.Content, []byte("Inf")) {
				t.Errorf("%s", form.Content)
			}
		}
	})
}
