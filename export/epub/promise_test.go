package epub

import (
	"regexp"
	"strings"
	"testing"
)

var documentOf = regexp.MustCompile(`<item id="[^"]+" href="(xhtml/(?:index|reading)[^"]*)"`)

// TestPromises makes a book whose index and reading list fill several documents
// each, with entries and items of many lengths and what escaping makes longer.
// Whatever the forecast of their lengths, the text leads to them.
func TestPromises(t *testing.T) {
	book := conference(40, 7, 120)
	for i, e := range book.Entries {
		if i%7 == 0 {
			e.Aliases = []string{strings.Repeat(`"a" & <b> `, i%40), "and " + e.Name, strings.Repeat("&", i%300), "four"}
		}
		if i%11 == 0 {
			e.SeeAlso = []string{book.Entries[(i*7+1)%len(book.Entries)].Name}
		}
		if i%400 == 5 { // named nowhere in the text
			for _, m := range e.Mentions {
				m.ID = 0
			}
		}
	}
	for i, r := range book.Readings {
		if i%9 == 0 {
			r.Places[0].Annotation = strings.Repeat(`"so" & `, i*7%4000)
		}
		if i%50 == 0 {
			r.Places[0].Annotation = strings.Repeat("it goes on and on ", 15_000)
		}
	}
	data, _ := made(t, book)
	check(t, data)
	all, names := files(t, data)
	indexes, readings := 0, 0
	for _, n := range names {
		if strings.HasPrefix(n, "EPUB/xhtml/index") {
			indexes++
		}
		if strings.HasPrefix(n, "EPUB/xhtml/reading") {
			readings++
		}
		if strings.Contains(all[n], `href=""`) || strings.Contains(all[n], `href="#"`) {
			t.Errorf("%s holds a link to nowhere", n)
		}
	}
	if indexes < 4 || readings < 6 {
		t.Errorf("%d documents of the index, %d of the reading list", indexes, readings)
	}
	// The spine has them in their order.
	last := ""
	for _, m := range documentOf.FindAllStringSubmatch(all["EPUB/package.opf"], -1) {
		if before(m[1], last) {
			t.Errorf("%s stands behind %s", m[1], last)
		}
		last = m[1]
	}
}

// before compares the numbers in two names of documents of one list.
func before(a, b string) bool {
	number := func(s string) (list []int) {
		for _, f := range strings.Split(s, ".") {
			n := 0
			for i := 0; i < len(f) && f[i] >= '0' && f[i] <= '9'; i++ {
				n = 10*n + int(f[i]-'0')
			}
			if n > 0 {
				list = append(list, n)
			}
		}
		return list
	}
	if strings.Split(a, ".")[0] != strings.Split(b, ".")[0] {
		return false
	}
	x, y := number(a), number(b)
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return x[i] < y[i]
		}
	}
	return len(x) < len(y)
}

// TestLayout deals out sizes.
func TestLayout(t *testing.T) {
	p := &layout{stem: "index", number: 1}
	for i, c := range []struct {
		size  int
		doc   string
		alone bool
	}{
		{10, "index.xhtml", false}, {planLimit - 10, "index.xhtml", false}, {1, "index.2.xhtml", false},
		{planLimit + 1, "index.3.xhtml", true}, {1, "index.4.xhtml", false}, {planLimit, "index.5.xhtml", false},
		{planLimit * 9, "index.6.xhtml", true}, {planLimit * 9, "index.7.xhtml", true}, {0, "index.8.xhtml", false},
	} {
		if doc, alone := p.put(c.size); doc != c.doc || alone != c.alone {
			t.Errorf("%d: %s %v, want %s %v", i, doc, alone, c.doc, c.alone)
		}
	}
}

// TestForecast holds the forecast of lengths to what is written: an entry is
// never much longer than forecast, or its document would grow too long.
func TestForecast(t *testing.T) {
	book := conference(12, 7, 60)
	b := composed(t, book)
	var written, forecast int
	for _, e := range book.Entries {
		forecast += b.entrySize(e)
	}
	all, _ := files(t, first(made(t, book)))
	for n, content := range all {
		if strings.HasPrefix(n, "EPUB/xhtml/index") {
			written += len(content)
		}
	}
	if forecast < written || forecast > 2*written {
		t.Errorf("%d bytes of index, forecast %d", written, forecast)
	}
	written, forecast = 0, 0
	for _, r := range book.Readings {
		forecast += b.readingSize(r)
	}
	for n, content := range all {
		if strings.HasPrefix(n, "EPUB/xhtml/reading") {
			written += len(content)
		}
	}
	if forecast < written || forecast > 3*written {
		t.Errorf("%d bytes of reading list, forecast %d", written, forecast)
	}
	if n := escapedLen(`a<b>&"é`); n < len(appendText(nil, `a<b>&"é`)) {
		t.Errorf("escaped length %d", n)
	}
}
