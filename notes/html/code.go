package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"gloss/model"
)

// pre reads preformatted text.
func (f *flow) pre(i int32) {
	r := f.r
	c := codeText{r: r}
	c.add(i)
	c.trim()
	if c.text == "" {
		return
	}
	code := &model.Code{Position: r.at(r.tree.nodes[i].start), Language: r.languageOf(i), Text: c.text}
	stand(code, c.rows)
	f.put(code)
}

// stand says at which lines of the source those of a block of code stand.
func stand(code *model.Code, rows []int32) {
	code.FirstLine = int(rows[0])
	for i, row := range rows {
		if row != rows[0]+int32(i) {
			code.Lines = rows
			return
		}
	}
}

// codeText collects preformatted text without its tags.
type codeText struct {
	r     *reading
	b     strings.Builder
	text  string
	rows  []int32 // the lines of the source at which those of the text stand
	blank bool    // there is nothing yet in the last of them
	wrap  bool    // a line element ended
}

// add adds the text in a node.
func (c *codeText) add(i int32) {
	t := c.r.tree
	n := &t.nodes[i]
	switch {
	case n.has&dropped != 0:
	case n.kind != element:
		s := t.text[n.start:n.end]
		first, last := c.r.places.lineOf(int(n.start)), c.r.places.lineOf(int(max(n.start, n.end-1)))
		c.place(s, n.start)
		if n.kind == text {
			s = decoded(s)
		}
		if c.wrap && strings.TrimLeft(s, " ") != "" {
			c.wrap = false
			if !strings.HasPrefix(s, "\n") {
				c.write("\n", first, first)
			}
		}
		c.write(s, first, last)
	case n.tag == atom.Br:
		line := c.r.places.lineOf(int(n.start))
		c.write("\n", line, line)
	default:
		for k := i + 1; k < n.stop; k = t.nodes[k].stop {
			c.add(k)
		}
		if traits(n.tag)&block != 0 && n.tag != atom.Pre && c.b.Len() > 0 && !strings.HasSuffix(c.b.String(), "\n") {
			c.wrap = true
		}
	}
}

// write adds a piece of text, which stands at the lines from first to last of the source.
func (c *codeText) write(s string, first, last int) {
	if c.rows == nil {
		c.rows, c.blank = []int32{int32(first)}, true
	}
	for more := true; more; first = min(first+1, last) {
		var line string
		line, s, more = strings.Cut(s, "\n")
		c.b.WriteString(line)
		if end := &c.rows[len(c.rows)-1]; c.blank && strings.TrimLeft(line, " \t") != "" {
			*end, c.blank = int32(first), false
		}
		if more {
			c.b.WriteByte('\n')
			c.rows, c.blank = append(c.rows, int32(min(first+1, last))), true
		}
	}
}

// place records the lines of a piece of text.
func (c *codeText) place(s string, at int32) {
	for off := 0; off < len(s); {
		line, _, more := strings.Cut(s[off:], "\n")
		if blanks := len(line) - len(strings.TrimLeft(line, " \t")); blanks < len(line) {
			c.r.place(at + int32(off+blanks))
		}
		off += len(line)
		if more {
			off++
		}
	}
}

// trim takes blank lines off both ends and characters that are not seen out of
// the text.
func (c *codeText) trim() {
	s := c.b.String()
	for {
		line, rest, ok := strings.Cut(s, "\n")
		if !ok || strings.Trim(line, " \t\r\u00a0") != "" {
			break
		}
		s, c.rows = rest, c.rows[1:]
	}
	s = strings.TrimRight(s, " \t\r\n\u00a0")
	c.rows = c.rows[:min(len(c.rows), strings.Count(s, "\n")+1)]
	if strings.IndexFunc(s, unseen) >= 0 {
		s = strings.Map(func(r rune) rune {
			switch {
			case r == '\u00A0':
				return ' '
			case unseen(r):
				return -1
			}
			return r
		}, s)
	}
	c.text = s
}

func unseen(r rune) bool {
	return r == '\u00A0' || r == '\u200B' || r == '\uFEFF' || r < ' ' && r != '\n' && r != '\t' || r >= 0x7F && r < 0xA0
}

// languageOf reads the language of a program from the classes of its element,
// of the code in it and of the boxes round it.
func (r *reading) languageOf(i int32) string {
	t := r.tree
	if l := languageIn(t, i); l != "" {
		return l
	}
	for c := i + 1; c < t.nodes[i].stop; c++ {
		if t.nodes[c].tag == atom.Code {
			if l := languageIn(t, c); l != "" {
				return l
			}
			break
		}
	}
	for p, k := t.nodes[i].parent, 0; p > 0 && k < 2; p, k = t.nodes[p].parent, k+1 {
		n := &t.nodes[p]
		if n.tag != atom.Div && n.tag != atom.Figure {
			break
		}
		if l := languageIn(t, p); l != "" {
			return l
		}
	}
	return ""
}

func languageIn(t *tree, i int32) string {
	var buf [8]attr
	a := t.attrs(i, buf[:0])
	for _, key := range []string{"data-lang", "data-language", "lang"} {
		if l := strings.TrimSpace(a.get(key)); l != "" && key != "lang" && !strings.ContainsAny(l, " \t\n`") {
			return l
		}
	}
	words := strings.Fields(a.get("class") + " " + a.get("data-syntaxhighlighter-params"))
	for k, w := range words {
		for _, prefix := range []string{"language-", "lang-", "highlight-source-", "brush:", "highlight-"} {
			rest, ok := strings.CutPrefix(w, prefix)
			if !ok {
				continue
			}
			if rest = strings.Trim(rest, ";:,`"); rest == "" && k+1 < len(words) {
				rest = strings.Trim(words[k+1], ";:,`")
			}
			rest = strings.TrimPrefix(rest, "text-x-") // as Trilium names it
			switch rest {
			case "", "none", "plain", "plaintext", "text", "nohighlight", "default":
				return ""
			}
			return rest
		}
		switch strings.ToLower(w) {
		case "sourcecode", "src":
			if k+1 < len(words) {
				return strings.Trim(strings.TrimPrefix(words[k+1], "src-"), "`")
			}
		}
	}
	return ""
}
