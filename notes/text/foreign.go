package text

import (
	"strings"

	"gloss/model"
	"gloss/notes"
)

// Some notes are written in a mark-up that has no reader, or are the data of
// another program. They are read as text: their headings and points are found,
// no word is lost, and the reader says what it could not know.

// dialect is such a mark-up.
type dialect byte

const (
	plain dialect = iota
	asciidoc
	mediawiki
	textile
	tiddlywiki
	jsonData
	latex
	subtitles
	encodedMail
)

// dialects says what each is called, and what its user can do.
var dialects = [...]struct{ name, hint string }{
	asciidoc:    {"AsciiDoc", "for all of its mark-up, make HTML of it first (asciidoctor) and read that"},
	mediawiki:   {"MediaWiki text", "for all of its mark-up, make Markdown of it first (pandoc -f mediawiki -t gfm) and read that"},
	textile:     {"Textile", "for all of its mark-up, make Markdown of it first (pandoc -f textile -t gfm) and read that"},
	tiddlywiki:  {"TiddlyWiki text", "for all of its mark-up, export the tiddlers as HTML and read that"},
	latex:       {"LaTeX", "for all of its mark-up, make Markdown of it first (pandoc -f latex -t gfm) and read that"},
	subtitles:   {"subtitles of a film", "for running text, export the transcript without times and read that"},
	encodedMail: {"a mail whose text is encoded for its way", "save it as text from the mail program and read that"},
	jsonData:    {"JSON, the data of a program", "export the notes as Markdown, HTML or OPML and read that"},
}

// score implements notes.Format.Score. Text claims next to nothing, but for what
// others would take for theirs by a sign or two.
func score(src *notes.Source) int {
	if dialectOf(src.Text) != plain {
		return 100
	}
	return 1
}

// maxDialect is how many lines are looked at to recognize a dialect.
const maxDialect = 200

// dialectOf returns the dialect that a text is plainly written in.
func dialectOf(text string) dialect {
	switch {
	case notes.InNormalForm(text):
		return plain
	case isJSON(text):
		return jsonData
	}
	if d := machineText(text); d != plain {
		return d
	}
	var c signsOfDialects
	var f fence
	n := 0
	for line := range strings.Lines(text) {
		if n++; n > maxDialect {
			break
		}
		if line = strings.TrimRight(line, " \t\n"); line != "" && !f.holds(line) {
			c.count(line)
		}
	}
	return c.dialect()
}

// fence is the opening line of a block of code as Markdown sets it, "" outside of
// any: what stands in one says nothing of the text around.
type fence string

// holds reports whether a line stands in a fence, or closes one.
func (f *fence) holds(line string) bool {
	line = strings.TrimLeft(line, " \t")
	rest := strings.TrimLeft(line, "`")
	if strings.HasPrefix(line, "~") {
		rest = strings.TrimLeft(line, "~")
	}
	signs := line[:len(line)-len(rest)]
	switch {
	case *f == "":
		if len(signs) > 2 && strings.IndexByte(rest, '`') < 0 {
			*f = fence(signs)
		}
		return false
	case rest == "" && strings.HasPrefix(signs, string(*f)):
		*f = ""
	}
	return true
}

// signsOfDialects counts lines of a kind.
type signsOfDialects struct {
	lines, markdown                          int
	equals, closed                           int // "== Title", "== Title =="
	attributes, blocks, admonitions, targets int // of AsciiDoc
	underlined, macros, spans                int // rulers below titles, "link:page[words]", "[role]#words#" and " +"
	above                                    bool
	quotes, brackets, braces, tables, refs   int // of MediaWiki
	numbered, textile                        int // "h2. Title", other signatures of Textile
	fields                                   int // of TiddlyWiki
}

func (c *signsOfDialects) count(line string) {
	c.lines++
	if c.above && ruler(line) != 0 {
		c.underlined++
	}
	c.above = ruler(line) == 0
	switch line[0] {
	case '=':
		c.countEquals(line)
	case '#', '`', '-', '{', '|':
		c.countSigned(line)
	case ':':
		if isAttribute(line) {
			c.attributes++
		}
	case '[':
		if last := line[len(line)-1]; last == ']' && !strings.Contains(line, "](") && !strings.HasPrefix(line, "[[") {
			c.blocks++
		}
	case 'h', 'b', 'p', 'f':
		if text, n := signedHeading(line); n > 0 && text != "" {
			c.numbered++
		} else if word, _, _ := strings.Cut(line, " "); word == "bq." || word == "bc." || word == "p." || word == "fn1." {
			c.textile++
		}
	case 'N', 'T', 'W', 'I', 'C':
		if word, _, _ := strings.Cut(line, " "); word == "NOTE:" || word == "TIP:" || word == "WARNING:" || word == "IMPORTANT:" || word == "CAUTION:" {
			c.admonitions++
		}
	}
	if c.lines < 12 && (strings.HasPrefix(line, "created: 2") && len(line) == len("created: ")+17 || line == "type: text/vnd.tiddlywiki") {
		c.fields++
	}
	c.countWithin(line)
}

// countEquals counts a line that begins with an equals sign.
func (c *signsOfDialects) countEquals(line string) {
	switch text, n, closed := equalsHeading(line); {
	case n > 0 && closed:
		c.closed++
	case n > 0 && text != "":
		c.equals++
	case line == "====":
		c.blocks++
	}
}

// countSigned counts a line that begins with another sign.
func (c *signsOfDialects) countSigned(line string) {
	switch rest := strings.TrimLeft(line, line[:1]); {
	case line[0] == '#':
		if strings.HasPrefix(rest, " ") && len(line) > 2 && c.quotes == 0 {
			c.markdown++
		}
	case strings.HasPrefix(line, "```"):
		c.markdown++
	case line == "----":
		c.blocks++
	case line == "|===":
		c.tables++
		c.blocks++
	case strings.HasPrefix(line, "{|"):
		c.tables++
	}
}

// countWithin counts what stands within a line.
func (c *signsOfDialects) countWithin(line string) {
	if strings.Contains(line, "''") {
		c.quotes++
	}
	if strings.Contains(line, "]]") && strings.Contains(line, "[[") {
		c.brackets++
	}
	if strings.Contains(line, "}}") && strings.Contains(line, "{{") {
		c.braces++
	}
	if strings.Contains(line, "<ref") {
		c.refs++
	}
	if i := strings.Index(line, `":http`); i > 0 && strings.Contains(line[:i], `"`) {
		c.textile++
	}
	if holdsMacro(line) {
		c.macros++
	}
	if strings.HasSuffix(line, " +") || line == "+" || strings.Contains(line, "]#") {
		c.spans++
	}
	if strings.Contains(line, "::") && (strings.HasPrefix(line, "image::") || strings.HasPrefix(line, "include::")) || strings.Contains(line, "footnote:[") {
		c.targets++
	} else if i := strings.Index(line, "http"); i >= 0 {
		if address, rest, ok := strings.Cut(line[i:], "["); ok && !strings.ContainsAny(address, " (<") && strings.Contains(rest, "]") {
			c.targets++
		}
	}
}

func (c *signsOfDialects) dialect() dialect {
	kinds := 0
	for _, n := range [...]int{c.attributes, c.blocks, c.admonitions, c.targets} {
		kinds += min(n, 1)
	}
	wiki := min(c.quotes, 1) + min(c.brackets, 1) + min(c.braces, 1) + min(c.tables, 1) + min(c.refs, 1)
	switch {
	case c.fields > 0:
		return tiddlywiki
	case c.numbered > 1 || c.numbered == 1 && c.textile > 0:
		return textile
	case c.markdown > 0:
		return plain
	case c.equals > 0 && kinds > 1 || c.equals > 1 && kinds == 1, c.underlined > 0 && c.macros > 0 && c.attributes+c.spans+c.macros > 2:
		return asciidoc
	case c.closed > 0 && wiki > 1 || c.closed > 1 && wiki == 1:
		return mediawiki
	}
	return plain
}

// equalsHeading reads "== Title" and "== Title ==": n is the number of signs, 0 for
// no heading.
func equalsHeading(s string) (title string, n int, closed bool) {
	for n < len(s) && s[n] == '=' {
		n++
	}
	if n == 0 || n > 6 || n == len(s) {
		return "", 0, false
	}
	if inner, ok := strings.CutSuffix(s[n:], s[:n]); ok && !strings.HasSuffix(inner, "=") && strings.TrimSpace(inner) != "" {
		return strings.TrimSpace(inner), n, true
	}
	if s[n] != ' ' {
		return "", 0, false
	}
	return strings.TrimSpace(s[n:]), n, false
}

// signedHeading reads "h2. Title".
func signedHeading(s string) (title string, n int) {
	if len(s) < 5 || s[0] != 'h' || s[1] < '1' || s[1] > '6' || s[2] != '.' || s[3] != ' ' {
		return "", 0
	}
	return strings.TrimSpace(s[4:]), int(s[1] - '0')
}

// foreignHeading reads a line as a heading of the page's dialect.
func (p *page) foreignHeading(s string) (title string, n int) {
	switch p.dialect {
	case latex:
		return latexHeading(s)
	case asciidoc, mediawiki:
		title, n, _ = equalsHeading(s)
	case textile:
		title, n = signedHeading(s)
	case tiddlywiki:
		for n < len(s) && s[n] == '!' {
			n++
		}
		if title = strings.TrimSpace(s[n:]); title == "" || n > 6 {
			return "", 0
		}
	}
	return title, n
}

// readForeign takes from the lines what the dialect's signs say of lists and of
// blocks of code.
func (p *page) readForeign() {
	p.fenceForeign()
	for i := range p.lines {
		if l := &p.lines[i]; !l.fenced && l.indent == 0 && l.mark == noMark && !l.dropped {
			l.nestSigns(p.dialect)
		}
	}
}

// nestSigns gives a point with several signs its depth: "** point" stands below
// "* point".
func (l *line) nestSigns(d dialect) {
	numbers := byte('#')
	if d == asciidoc {
		numbers = '.'
	}
	n := 0
	for n < len(l.text) && (l.text[n] == '*' || l.text[n] == numbers) {
		n++
	}
	rest, blanks := trimBlanks(l.text[n:])
	if n == 0 || n > 6 || rest == "" || blanks == 0 && d != mediawiki {
		return
	}
	l.mark, l.sign = bullet, l.text[n-1]
	if l.sign == numbers {
		l.mark, l.number = number, 1
	}
	l.indent = int32(2 * (n - 1))
	l.hang = l.indent + 2
	l.column += int32(n + blanks)
	l.text = rest
	l.changed()
}

// fenceForeign makes fences of the lines between which the dialect sets code, and
// leaves out what AsciiDoc says to programs alone: attributes and comments.
func (p *page) fenceForeign() {
	language, above := "", -1 // what the line above says of the block, and that line
	for i := 0; i < len(p.lines); i++ {
		l := &p.lines[i]
		end := p.codeEnd(i)
		switch {
		case end > i:
			if above == i-1 && above >= 0 {
				p.lines[above].dropped = true
				p.ledger.Merge(p.lines[above].n())
			} else if p.dialect == asciidoc {
				language = ""
			}
			if lang, ok := quotedAttribute(l.text, "lang"); ok {
				language = lang
			}
			l.fenced, l.opens, l.mark, l.text = true, true, noMark, "```"+language
			l.changed()
			for k := i + 1; k < end; k++ {
				p.lines[k].fenced, p.lines[k].mark = true, noMark
			}
			last := &p.lines[end]
			last.fenced, last.mark, last.text = true, noMark, "```"
			last.changed()
			i = end
		case p.dialect == mediawiki && isCategory(l.text):
			p.leaveOut(i, "category of a wiki")
		case p.dialect == asciidoc && strings.HasPrefix(l.text, "[source"):
			_, rest, _ := strings.Cut(strings.Trim(l.text, "[]"), ",")
			language, _, _ = strings.Cut(strings.TrimSpace(rest), ",")
			above = i
		case p.dialect == asciidoc && strings.HasPrefix(l.text, "//") && !strings.HasPrefix(l.text, "///"):
			p.leaveOut(i, "comment")
		case p.dialect == asciidoc && isAttribute(l.text):
			p.takeAttribute(i)
		case p.dialect == asciidoc && l.text == "+":
			l.dropped = true
			p.ledger.Merge(l.n())
		}
	}
}

func (p *page) leaveOut(i int, reason string) {
	p.lines[i].dropped = true
	p.ledger.Drop(p.lines[i].n(), reason)
}

// codeEnd returns the line that ends the block of code that line i begins, 0 where
// it begins none.
func (p *page) codeEnd(i int) int {
	text, end := p.lines[i].text, ""
	switch {
	case p.dialect == asciidoc && (text == "----" || text == "...."):
		end = text
	case p.dialect == mediawiki && (strings.HasPrefix(text, "<syntaxhighlight") || strings.HasPrefix(text, "<source") || text == "<pre>"):
		name, _, _ := strings.Cut(strings.Trim(text, "<>"), " ")
		end = "</" + name + ">"
	default:
		return 0
	}
	for k := i + 1; k < len(p.lines) && k <= i+mostCode; k++ {
		if p.lines[k].text == end {
			return k
		}
	}
	return 0
}

// mostCode is how many lines a block of code of a dialect has at most.
const mostCode = 2000

// quotedAttribute returns the value of an attribute in a tag.
func quotedAttribute(tag, name string) (string, bool) {
	_, rest, ok := strings.Cut(tag, " "+name+`="`)
	value, _, closed := strings.Cut(rest, `"`)
	return value, ok && closed && strings.HasPrefix(tag, "<")
}

// tellForeign reports that the page is written in a mark-up that has no reader.
func (p *page) tellForeign() {
	d := dialects[p.dialect]
	p.doc.Diagnostics = append(p.doc.Diagnostics, model.Diagnostic{Position: p.at(1, 1), Code: "text.foreign", Severity: model.Warning,
		Message: "this is " + d.name + ", which is read as plain text", Hint: d.hint})
}
