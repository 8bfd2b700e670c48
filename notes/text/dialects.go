package text

import (
	"strings"

	"gloss/notes"
)

// dialect is a mark-up that has no reader, or the data of another program.
type dialect byte

const (
	plain dialect = iota
	asciidoc
	mediawiki
	dokuwiki
	textile
	jira
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
	dokuwiki:    {"DokuWiki text", "for all of its mark-up, make Markdown of it first (pandoc -f dokuwiki -t gfm) and read that"},
	jira:        {"the mark-up of Jira and Confluence", "for all of it, make Markdown of it first (pandoc -f jira -t gfm) and read that"},
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
	large, indented                          int // of DokuWiki: "===== Title =====", points behind two blanks
	numbered, textile                        int // "h2. Title", other signatures of Textile
	panels                                   int // of Jira: "{code}", "||Head||"
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
	case ' ':
		if strings.HasPrefix(line, "  * ") || strings.HasPrefix(line, "  - ") {
			c.indented++
		}
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
		if c.closed++; n > 4 {
			c.large++
		}
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
	case strings.HasPrefix(line, "{code") || strings.HasPrefix(line, "{noformat") || strings.HasPrefix(line, "{panel") || line == "{quote}" || strings.HasPrefix(line, "||"):
		c.panels++
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
	case c.numbered > 1 || c.numbered == 1 && c.textile+c.panels > 0:
		if c.panels > 0 {
			return jira
		}
		return textile
	case c.markdown > 0:
		return plain
	case c.equals > 0 && kinds > 1 || c.equals > 1 && kinds == 1, c.underlined > 0 && c.macros > 0 && c.attributes+c.spans+c.macros > 2:
		return asciidoc
	case c.large > 0 && c.indented+wiki > 0:
		return dokuwiki
	case c.closed > 0 && wiki > 1 || c.closed > 1 && wiki == 1:
		return mediawiki
	}
	return plain
}
