package markdown

import (
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"

	"gloss/model"
)

// fragment is the text of a block of raw HTML, without the marks of the
// containers that it stands in.
type fragment struct {
	text  string
	lines []fragmentLine
	last  int            // the line that was asked for last
	ends  map[string]int // behind the next end tag of each element that was asked for
	waits map[string]int // how many start tags that are not understood wait for their end
}

type fragmentLine struct {
	at     int // where the line begins in the text
	pad    int // blanks that the text has before it, for a tab cut in two
	offset int // where it begins in the body
}

func (r *reading) fragment(n *ast.HTMLBlock) *fragment {
	segments := n.Lines().Sliced(0, n.Lines().Len())
	if n.HasClosure() {
		segments = append(segments[:len(segments):len(segments)], n.ClosureLine)
	}
	f := &fragment{lines: make([]fragmentLine, 0, len(segments))}
	size, whole := 0, true // one piece of the body
	for i, s := range segments {
		f.lines = append(f.lines, fragmentLine{size, s.Padding, s.Start})
		size += s.Padding + s.Stop - s.Start
		whole = whole && s.Padding == 0 && (i == 0 || segments[i-1].Stop == s.Start)
	}
	if whole && len(segments) > 0 {
		first := r.base + segments[0].Start
		f.text = r.src.Text[first : first+size]
		return f
	}
	var b strings.Builder
	for i, s := range segments {
		f.lines[i].at = b.Len()
		b.WriteString(r.value(s))
	}
	f.text = b.String()
	return f
}

// offset returns where a byte of the text stands in the body. It is quick where
// what is asked for mostly rises.
func (f *fragment) offset(at int) int {
	i := f.last
	if f.lines[i].at > at || i+1 < len(f.lines) && f.lines[i+1].at <= at {
		if i+2 < len(f.lines) && f.lines[i+1].at <= at && f.lines[i+2].at > at {
			i++
		} else {
			i = sort.Search(len(f.lines), func(k int) bool { return f.lines[k].at > at }) - 1
		}
		f.last = i
	}
	line := f.lines[i]
	return line.offset + max(0, at-line.at-line.pad)
}

// tokenForm says what a token is.
type tokenForm uint8

const (
	wordsToken tokenForm = iota
	startToken
	endToken
	commentToken
	nodeToken // no HTML: a block of Markdown
	rawToken  // HTML that is not understood, on lines of its own
)

// token is a piece of a fragment, or a block of Markdown between two of them.
type token struct {
	form       tokenForm
	kind       tagKind // of a tag
	name       string
	start, end int // in the fragment's text
	in         *fragment
	node       ast.Node
	at         model.Position // once it was asked for
}

func (t *token) raw() string { return t.in.text[t.start:t.end] }

// empty reports whether a start tag says that nothing follows that would end.
func (t *token) empty() bool { return t.kind.void() || strings.HasSuffix(t.raw(), "/>") }

// tokens appends the tokens of a fragment to list. Elements that are not
// understood are among them as text, where they stand beside words that are. ok
// is false where there are none of those, where a tag is broken, and where there
// is nothing but comments and blanks; list is then as it was.
func (f *fragment) tokens(list []token) (_ []token, ok bool) {
	from, some, foreign := len(list), false, false
	for at := 0; at < len(f.text); {
		t := f.next(at)
		switch {
		case t.end < 0:
			return list[:from], false
		case t.form == commentToken:
			some = some || t.kind == machineTag
		case t.form == startToken, t.form == endToken:
			some = true
			foreign = foreign || t.kind == unknownTag
		case t.form == wordsToken:
			some = some || strings.TrimSpace(t.raw()) != ""
		}
		list = append(list, t)
		at = t.end
		if t.form == startToken && t.kind != playerTag && opaqueEnd(t.name) != "" {
			n := indexFold(f.text, opaqueEnd(t.name), at)
			if n < 0 {
				return list[:from], false
			}
			list = append(list, token{start: at, end: n, in: f})
			at = n
		}
	}
	if foreign {
		kept, words := f.keepForeign(list[from:])
		if !words {
			return list[:from], false
		}
		list = append(list[:from], kept...)
	}
	if !some || !plainPre(list[from:]) {
		return list[:from], false
	}
	return list, true
}

// next returns the token at a place in the text; its end is -1 where it is
// none that is known.
func (f *fragment) next(at int) token {
	t := token{start: at, in: f}
	rest := f.text[at:]
	name, end := tagName(rest)
	switch {
	case name != "":
		t.form, t.kind, t.name = startToken, kindOf(name), name
		if end {
			t.form = endToken
		}
		if t.end = tagEnd(rest, name); t.end < 0 {
			break
		}
		t.end += at
		if name == "youtube" {
			t.kind = playerTag
		}
		if t.kind == playerTag || t.kind == machineTag {
			t = f.embed(t)
		}
	case strings.HasPrefix(rest, "<!--"):
		t.form, t.end = commentToken, -1
		if n := strings.Index(rest[4:], "-->"); n >= 0 {
			t.end = at + 4 + n + 3
		}
	case strings.HasPrefix(rest, "<!"), strings.HasPrefix(rest, "<?"), len(rest) > 1 && rest[0] == '<' && (rest[1]|0x20 >= 'a' && rest[1]|0x20 <= 'z' || rest[1] == '/'):
		t.end = -1
	default:
		if t.end = strings.IndexByte(rest[1:], '<'); t.end < 0 {
			t.end = len(rest) - 1
		}
		t.end += at + 1
	}
	return t
}

// plainPre reports whether each <pre> among the tokens of a fragment has its end
// there, and nothing within that would shift its lines.
func plainPre(list []token) bool {
	within := false
	for i := range list {
		t := &list[i]
		switch {
		case t.kind == preTag:
			if within == (t.form == startToken) {
				if within {
					return false
				}
				continue // an end tag alone
			}
			within = t.form == startToken
		case within && (t.form == commentToken || t.form == rawToken || t.kind.block() || t.kind == breakTag || t.kind == imageTag || t.form != wordsToken && strings.Contains(t.raw(), "\n")):
			return false
		}
	}
	return !within
}
