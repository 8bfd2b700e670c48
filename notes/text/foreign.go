package text

import (
	"strings"

	"gloss/model"
)

// Some notes are written in a mark-up that has no reader, or are the data of
// another program. They are read as text: their headings and points are found,
// no word is lost, and the reader says what it could not know.

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
	case dokuwiki:
		if title, n, _ = equalsHeading(s); n > 0 {
			n = 7 - n // the more signs, the larger
		}
	case textile, jira:
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
			if p.dialect == dokuwiki || p.dialect == jira {
				language = languageOfTag(l.text)
			} else if lang, ok := quotedAttribute(l.text, "lang"); ok {
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
		case p.dialect == asciidoc && (l.text == "+" || l.text == "____" || l.text == "====" || l.text == "****"):
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
	case p.dialect == dokuwiki && (strings.HasPrefix(text, "<code") || strings.HasPrefix(text, "<file")) && strings.HasSuffix(text, ">"):
		end = "</" + text[1:5] + ">"
	case p.dialect == jira && (strings.HasPrefix(text, "{code") || strings.HasPrefix(text, "{noformat")) && strings.HasSuffix(text, "}"):
		name, _, _ := strings.Cut(text[:len(text)-1], ":")
		end = name + "}"
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

// languageOfTag returns the language that DokuWiki or Jira names in the mark at which code
// begins: "<code python>", "{code:python|title=x}".
func languageOfTag(tag string) string {
	i := strings.IndexAny(tag, " :")
	if i < 0 {
		return ""
	}
	language, _, _ := strings.Cut(strings.TrimRight(tag[i+1:], ">}"), "|")
	if language = strings.TrimSpace(language); language == "-" || strings.Contains(language, "=") {
		return ""
	}
	word, _, _ := strings.Cut(language, " ")
	return word
}

// quotedAttribute returns the value of an attribute in a tag.
func quotedAttribute(tag, name string) (string, bool) {
	_, rest, ok := strings.Cut(tag, " "+name+`="`)
	value, _, closed := strings.Cut(rest, `"`)
	return value, ok && closed && strings.HasPrefix(tag, "<")
}

// tellForeign reports that the page is written in a mark-up that has no reader.
func (p *page) tellForeign() {
	d := dialects[p.dialect]
	p.doc.Report(p.at(1, 1), model.Warning, "text.foreign", "this is "+d.name+", which is read as plain text", d.hint)
}
