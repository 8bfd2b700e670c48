package drawing

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// svg wraps elements in a drawing of 100 by 100.
func svg(inner string) string {
	return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100" width="100" height="100">` + inner + `</svg>`
}

func parse(t *testing.T, inner string) *Drawing {
	t.Helper()
	d, err := Parse([]byte(svg(inner)))
	if err != nil {
		t.Fatalf("%s: %v", inner, err)
	}
	return d
}

// steps writes a path in short.
func steps(p Path) string {
	var b strings.Builder
	for _, s := range p {
		switch s.Op {
		case 'C':
			fmt.Fprintf(&b, "C%.4g,%.4g %.4g,%.4g %.4g,%.4g", s.X1, s.Y1, s.X2, s.Y2, s.X, s.Y)
		case 'Z':
			b.WriteByte('Z')
		default:
			fmt.Fprintf(&b, "%c%.4g,%.4g", s.Op, s.X, s.Y)
		}
	}
	return b.String()
}

func TestPaths(t *testing.T) {
	for d, want := range map[string]string{
		"M1 2L3 4":                 "M1,2L3,4",
		"m1,2 3-4.5.5z":            "M1,2L4,-2.5Z",
		"M0 0H5V6h-1v-1z":          "M0,0L5,0L5,6L4,6L4,5Z",
		"M0 0 10 10 20 0":          "M0,0L10,10L20,0",
		"M0,0c1,1 2,2 3,3s2,2 3,3": "M0,0C1,1 2,2 3,3C4,4 5,5 6,6",
		"M0 0Q3 3 6 0T12 0":        "M0,0C2,2 4,2 6,0C8,-2 10,-2 12,0",
		"M0 0zL1 1":                "M0,0ZM0,0L1,1",
		"M1e1-1e-1L.5.5":           "M10,-0.1L0.5,0.5",
		"M0 0A1 1 0 0 1 2 0":       "M0,0C0,-0.5523 0.4477,-1 1,-1C1.552,-1 2,-0.5523 2,0",
		"M0 0a1 1 0 012 0":         "M0,0C0,-0.5523 0.4477,-1 1,-1C1.552,-1 2,-0.5523 2,0",
		"M0 0A0 5 0 0 1 2 0":       "M0,0L2,0",
		"M0 0L1 1 X L2 2":          "M0,0L1,1",
		"M0 0L1":                   "M0,0",
		"L1 1":                     "",
		"":                         "",
		"M0 0 L1e99 0":             "M0,0L1e+07,0",
	} {
		if got := steps(pathOf(d)); got != want {
			t.Errorf("%q: %s, want %s", d, got, want)
		}
	}
}

func TestTransforms(t *testing.T) {
	for s, want := range map[string][2]float64{ // where 1, 2 comes to stand
		"":                               {1, 2},
		"translate(10)":                  {11, 2},
		"translate(10,20) scale(2)":      {12, 24},
		"scale(2,3)":                     {2, 6},
		"rotate(90)":                     {-2, 1},
		"rotate(180 1 1)":                {1, 0},
		"matrix(1 0 0 1 5 6)":            {6, 8},
		"skewX(45)":                      {3, 2},
		"nonsense(1) translate(1 1":      {1, 2},
		"rotate(90), translate(0 , 1)  ": {-3, 1},
	} {
		m := transformOf(s)
		x, y := m[0]*1+m[2]*2+m[4], m[1]*1+m[3]*2+m[5]
		if math.Abs(x-want[0])+math.Abs(y-want[1]) > 1e-9 {
			t.Errorf("%q: %g, %g, want %v", s, x, y, want)
		}
	}
}

func TestColors(t *testing.T) {
	for v, want := range map[string]string{
		"#fff": "255 255 255 1.00", "#12AbEf": "18 171 239 1.00", "#0008": "0 0 0 0.53", "red": "255 0 0 1.00", "Navy": "0 0 128 1.00",
		"rgb(1,2,3)": "1 2 3 1.00", "rgb(100%, 0%, 50%)": "255 0 128 1.00", "rgba(1 2 3 / 50%)": "1 2 3 0.50", "hsl(120,100%,25%)": "0 128 0 1.00",
		"transparent": "0 0 0 0.00", "#12": "no", "nonsense": "no", "rgb(1)": "no", "rgb(a,b,c)": "no", "": "no",
	} {
		c, alpha, ok := colorOf(v)
		got := fmt.Sprintf("%d %d %d %.2f", c[0], c[1], c[2], alpha)
		if !ok {
			got = "no"
		}
		if got != want {
			t.Errorf("%q: %s, want %s", v, got, want)
		}
	}
}

// TestCascade: attributes, then style sheets by their weight, then the style
// attribute.
func TestCascade(t *testing.T) {
	const css = `<style>/* x */ rect { fill: #010101 } .a { fill: #020202 } #b { fill: #030303 } g.n > rect.c { fill: #040404 }
		@media print { rect { fill: #090909 } } rect:hover { fill: #0a0a0a } g rect.d, .e { fill: #050505 !important }</style>`
	for inner, want := range map[string]uint8{
		`<circle r="5" fill="#070707"/>`:                                                                     7,
		`<g fill="#080808"><circle r="5"/></g>`:                                                              8,
		`<rect width="5" height="5" fill="#070707"/>`:                                                        1,
		`<rect class="x a" width="5" height="5"/>`:                                                           2,
		`<rect class="a" id="b" width="5" height="5"/>`:                                                      3,
		`<g class="n"><rect class="c" width="5" height="5"/></g>`:                                            4,
		`<g class="n"><g><rect class="c" width="5" height="5"/></g></g>`:                                     1,
		`<g><g><rect class="d" width="5" height="5"/></g></g>`:                                               5,
		`<rect class="a" style="fill:#060606" width="5" height="5"/>`:                                        6,
		`<g color="#0b0b0b"><circle r="5" fill="currentColor"/></g>`:                                         11,
		`<circle r="5" fill="url(#none) #0c0c0c"/>`:                                                          12,
		`<linearGradient id="l"><stop stop-color="#0d0d0d"/></linearGradient><circle r="5" fill="url(#l)"/>`: 13,
	} {
		d := parse(t, css+inner)
		if got := d.Items[0].Fill.R; got != want {
			t.Errorf("%s: painted %d, want %d", inner, got, want)
		}
	}
}

// TestBold looks at the weight of letters, by names and by numbers.
func TestBold(t *testing.T) {
	for inner, want := range map[string]bool{
		`<text>a</text>`: false, `<text font-weight="bold">a</text>`: true, `<text font-weight="bolder">a</text>`: true, `<text font-weight="600">a</text>`: true,
		`<text font-weight="500">a</text>`: false, `<g font-weight="bold"><text>a</text></g>`: true, `<g font-weight="bold"><text font-weight="normal">a</text></g>`: false,
		`<text style="font:bold 12px serif">a</text>`: true, `<text font-style="italic">a</text>`: false,
	} {
		d := parse(t, inner)
		if got := d.Items[0].Text.Spans[0].Bold; got != want {
			t.Errorf("%s: %v", inner, got)
		}
	}
}

func TestSheets(t *testing.T) {
	const css = `<style>:root { --line: #010101 } svg { fill: #020202 } #m .node rect { fill: #030303 }
		.v { fill: var(--line) } .w { fill: var(--none, #040404) } .x > * { fill: #050505 !important } .a:hover { fill: red }</style>`
	for inner, want := range map[string]uint8{
		`<rect width="5" height="5"/>`:                                                 2,
		`<g id="m"><g class="node default"><rect width="5" height="5"/></g></g>`:       3,
		`<rect class="v" width="5" height="5"/>`:                                       1,
		`<rect class="w" width="5" height="5"/>`:                                       4,
		`<g class="x"><rect style="fill:#060606" width="5" height="5"/></g>`:           5,
		`<g class="x"><rect style="fill:#070707!important" width="5" height="5"/></g>`: 7,
	} {
		d := parse(t, css+inner)
		if got := d.Items[0].Fill.R; got != want || len(d.Without) > 0 {
			t.Errorf("%s: painted %d, want %d, without %q", inner, got, want, d.Without)
		}
	}
	for _, odd := range []string{".a:nth-child(2){fill:red}", "a+b{fill:red}", ".c{transform:scale(2)}", "@media screen{.a{fill:red}}"} {
		if d := parse(t, "<style>"+odd+`</style><rect class="c" width="5" height="5"/>`); len(d.Without) != 1 {
			t.Errorf("%s: without %q", odd, d.Without)
		}
	}
}

// TestItems: what is painted, in short.
func TestItems(t *testing.T) {
	for inner, want := range map[string]string{
		`<rect x="1" y="2" width="3" height="4"/>`: "M1,2L4,2L4,6L1,6Z",
		`<line x2="10" stroke="red"/>`:             "M0,0L10,0",
		`<polygon points="0,0 1,0 1,1"/>`:          "M0,0L1,0L1,1Z",
		`<defs><path id="p" d="M0 0L1 1z"/></defs><use href="#p" x="5"/><use xlink:href="#p"/>`:                      "M0,0L1,1Z M0,0L1,1Z",
		`<g display="none"><rect width="1" height="1"/></g><circle r="1" visibility="hidden"/><path d="M0 0L9 9z"/>`: "M0,0L9,9Z",
		`<switch><path d="M1 1L2 2z"/><path d="M3 3L4 4z"/></switch>`:                                                "M1,1L2,2Z",
		`<symbol id="s" viewBox="0 0 2 2"><path d="M0 0L2 2z"/></symbol><use href="#s" width="10" height="10"/>`:     "M0,0L2,2Z",
		`<g id="x"><use href="#x"/><path d="M1 1L2 2z"/></g>`:                                                        "M1,1L2,2Z M1,1L2,2Z",
		`<text x="3" y="4"> a  <tspan font-weight="bold">b</tspan> c </text>`:                                        `3,4 "a " "b" " c"`,
		`<text><tspan x="1" y="2">a</tspan><tspan x="1" dy="3">b</tspan></text>`:                                     `1,2 "a" 1,5 "b"`,
		`<text x="1 2 3" y="5">abcd</text>`:                                                                          `1,5 "a" 2,5 "b" 3,5 "c" "d"`,
	} {
		var list []string
		for _, it := range parse(t, inner).Items {
			if it.Text == nil {
				list = append(list, steps(it.Path))
				continue
			}
			list = append(list, fmt.Sprintf("%g,%g", it.Text.X, it.Text.Y))
			for _, sp := range it.Text.Spans {
				list = append(list, fmt.Sprintf("%q", sp.Text))
			}
		}
		if got := strings.Join(list, " "); got != want {
			t.Errorf("%s:\n%s, want\n%s", inner, got, want)
		}
	}
}

func TestGroups(t *testing.T) {
	d := parse(t, `<clipPath id="c"><circle r="5" transform="scale(2)"/></clipPath><g opacity=".5" clip-path="url(#c)"><rect width="9" height="9"/><rect width="9" height="9"/></g>`)
	if len(d.Items) != 1 || d.Items[0].Opacity != 0.5 || len(d.Items[0].Group) != 2 || len(d.Items[0].Clips) != 1 || d.Items[0].Clips[0].Paths[0][0].X != 10 {
		t.Errorf("%+v", d.Items)
	}
	d = parse(t, `<marker id="m" orient="auto" markerUnits="userSpaceOnUse"><path d="M0 0L1 0L0 1z"/></marker><path d="M0 0L0 10" stroke="red" marker-end="url(#m)"/>`)
	if len(d.Items) != 2 || math.Abs(d.Items[1].Matrix[1]-1) > 1e-9 || d.Items[1].Matrix[5] != 10 {
		t.Errorf("the arrow does not point down: %+v", d.Items)
	}
	d = parse(t, `<linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="50%" stop-color="blue"/></linearGradient>
		<linearGradient id="b" href="#a" x1="10" x2="20" gradientUnits="userSpaceOnUse"/><rect width="9" height="9" fill="url(#b)" filter="url(#f)"/>`)
	if g := d.Items[0].Fill.Gradient; g == nil || g.X1 != 10 || len(g.Stops) != 2 || g.Stops[1].At != 0.5 || len(d.Without) != 1 {
		t.Errorf("%+v %q", g, d.Without)
	}
}

// TestRefused: what cannot be drawn says why.
func TestRefused(t *testing.T) {
	nested := strings.Repeat("<g>", maxDepth+1) + strings.Repeat("</g>", maxDepth+1)
	var bombs strings.Builder // each piece shows the one before ten times
	bombs.WriteString(`<g id="a0"><path d="M0 0L1 1z"/></g>`)
	for i := 1; i < 10; i++ {
		fmt.Fprintf(&bombs, `<g id="a%d">%s</g>`, i, strings.Repeat(fmt.Sprintf(`<use href="#a%d"/>`, i-1), 10))
	}
	empty := strings.ReplaceAll(bombs.String(), `<path d="M0 0L1 1z"/>`, "")
	rules := "<style>" + strings.Repeat("g g g g rect.a{fill:red}", 3000) + "</style>" + strings.Repeat("<g>", 50) + strings.Repeat(`<rect class="a" width="1" height="1"/>`, 40000) + strings.Repeat("</g>", 50)
	for name, c := range map[string]struct{ data, want string }{
		"nothing":       {"", "no SVG"},
		"words":         {"hello", "no SVG"},
		"page":          {"<html><body/></html>", "no SVG"},
		"broken":        {"<svg><g></svg>", "no SVG"},
		"empty":         {svg(""), "nothing to see"},
		"hidden":        {svg(`<g display="none"><rect width="1" height="1"/></g>`), "nothing to see"},
		"nested":        {svg(nested), "too deep"},
		"many":          {svg(strings.Repeat("<g/>", maxNodes+1)), "too many"},
		"bombs":         {svg(bombs.String()), "too many"},
		"empty bombs":   {svg(empty), "too many"},
		"rules":         {svg(rules), "too many"},
		"points":        {svg(`<path d="M0 0` + strings.Repeat("h1", maxPoints+1) + `"/>`), "too many"},
		"mask":          {svg(`<rect width="1" height="1" mask="url(#m)"/>`), "masks"},
		"pattern":       {svg(`<pattern id="p"/><rect width="1" height="1" fill="url(#p)"/>`), "patterns"},
		"text on paths": {svg(`<text><textPath href="#p">x</textPath></text>`), "along paths"},
		"large":         {svg(strings.Repeat(" ", maxBytes)), "too large"},
	} {
		_, err := Parse([]byte(c.data))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		`<rect x="1" y="2" width="30" height="4" rx="2" fill="url(#l)" stroke="red" stroke-dasharray="1 2" opacity=".3"/><linearGradient id="l"><stop offset="0"/><stop offset="1" stop-color="#fff"/></linearGradient>`,
		`<g id="x" transform="rotate(9) scale(0)"><use href="#x"/></g><path d="M0 0A1 2 3 0 1 5 6Q1 2 3 4T5 6z" marker-mid="url(#m)"/><marker id="m"><path d="M0 0L1 1" marker-end="url(#m)" stroke="red"/></marker>`,
		`<text x="1 2" dy="3">a<tspan dx="1">b</tspan></text><style>text{font:bold 3px serif}</style><symbol id="s" viewBox="0 0 1 1"/><use href="#s"/>`,
		`<clipPath id="c" clip-path="url(#c)"><circle r="1e99"/></clipPath><ellipse rx="NaN" ry="1" clip-path="url(#c)"/><svg viewBox="1 1 1e-9 1"/>`,
		`<radialGradient id="r" href="#r" fx="9" r="1" gradientTransform="scale(0)"><stop/><stop offset="-1"/></radialGradient><polygon points="0,0 1,1 2" fill="url(#r)"/>`,
	} {
		f.Add(svg(seed))
	}
	f.Fuzz(func(t *testing.T, data string) {
		d, err := Parse([]byte(data))
		if err != nil {
			return
		}
		if !(d.Width > 0 && d.Height > 0) || len(d.Items) == 0 {
			t.Fatalf("%g by %g, %d items", d.Width, d.Height, len(d.Items))
		}
		var look func([]Item)
		look = func(list []Item) {
			for _, it := range list {
				for _, v := range it.Matrix {
					if math.IsNaN(v) || math.IsInf(v, 0) {
						t.Fatalf("matrix %v", it.Matrix)
					}
				}
				for _, s := range it.Path {
					for _, v := range []float64{s.X, s.Y, s.X1, s.Y1, s.X2, s.Y2} {
						if math.IsNaN(v) || math.IsInf(v, 0) {
							t.Fatalf("step %v", s)
						}
					}
				}
				look(it.Group)
			}
		}
		look(d.Items)
	})
}
