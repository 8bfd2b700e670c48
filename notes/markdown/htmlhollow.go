package markdown

import "strings"

// Markdown says that a block of HTML goes on up to the next blank line. People write
// "<br>" and "</p>" on lines of their own, and go on in Markdown right below.

// hollow says how little the lines of a block of HTML hold.
type hollow uint8

const (
	filled   hollow = iota
	boxed           // tags that open something, or a picture, and no words
	spacious        // nothing but space: line breaks, rulers, tags that end something
)

// hollowness returns how little a line of HTML holds.
func hollowness(line string) hollow {
	line = strings.TrimSpace(line)
	found := filled
	for line != "" {
		name, end := tagName(line)
		if name == "" {
			return filled
		}
		n := tagEnd(line, name)
		if n < 0 {
			return filled
		}
		tag := line[:n]
		kind, holds := kindOf(name), filled
		switch {
		case kind == unknownTag:
		case kind == playerTag && !end:
			if !strings.HasSuffix(tag, "/>") && name != "embed" {
				if at := indexFold(line, "</"+name+">", n); at >= 0 {
					n, tag = at+len(name)+len("</>"), "/>"
				}
			}
			if strings.HasSuffix(tag, "/>") || name == "embed" {
				holds = spacious
			}
		case end, kind == breakTag, kind == nothingTag, kind == ruleTag, (kind == linkTag || kind == plainTag) && strings.HasSuffix(tag, "/>"):
			holds = spacious
		case kind == boxTag, kind == paragraphTag, kind == imageTag:
			if value, _ := attributeOf(tag, "markdown"); value != "0" {
				holds = boxed
			}
		case kind == summaryTag:
			if n = indexFold(line, "</summary>", n); n >= 0 {
				n += len("</summary>")
				holds = boxed
			}
		}
		if holds == filled {
			return filled
		}
		if found == filled || holds < found {
			found = holds
		}
		line = strings.TrimLeft(line[n:], " \t")
	}
	return found
}

// goesOn reports whether a line below hollow lines of HTML is Markdown.
func (h hollow) goesOn(line []byte) bool {
	blanks, columns := indented(line)
	rest := strings.TrimSpace(string(line[blanks:]))
	if h == filled || columns >= 4 || rest == "" || rest[0] == '<' {
		return false
	}
	return h == spacious || beginsMarkdown(rest) || holdsMarks(rest)
}

// holdsMarks reports whether words hold marks of Markdown that no words of HTML do: bold
// ones, a link, code.
func holdsMarks(line string) bool {
	_, rest, ok := strings.Cut(line, "**")
	if ok && rest != "" && rest[0] != ' ' && strings.Contains(rest, "**") {
		return true
	}
	if _, rest, ok = strings.Cut(line, "]("); ok && strings.Contains(line, "[") && strings.Contains(rest, ")") {
		return true
	}
	_, rest, ok = strings.Cut(line, "`")
	return ok && strings.Contains(rest, "`")
}

// beginsMarkdown reports whether a line begins with a mark that words do not begin with.
func beginsMarkdown(line string) bool {
	switch line[0] {
	case '#':
		rest := strings.TrimLeft(line, "#")
		return len(line)-len(rest) <= 6 && (rest == "" || rest[0] == ' ' || rest[0] == '\t')
	case '[':
		return strings.Contains(line, "](")
	case '*', '_':
		return listMark(line) > 0 || strings.Count(line, line[:1]) > 1
	case '!':
		return strings.HasPrefix(line, "![")
	case '>':
		return true
	case '|':
		return len(line) > 1 && line[len(line)-1] == '|'
	case '`', '~':
		return isFence(line)
	}
	return listMark(line) > 0
}

// wrapsMarkdown reports whether a line is an element on lines of its own, from its tag to
// the one that ends it, round links of Markdown: "<center>[words](address)</center>".
func wrapsMarkdown(line string) bool {
	line = strings.TrimSpace(line)
	mid := strings.Index(line, "](")
	if mid < 0 {
		return false
	}
	name, end := tagName(line)
	if kind := blockKindOf(name); end || kind != boxTag && kind != paragraphTag {
		return false
	}
	n := tagEnd(line, name)
	inner, ends := strings.CutSuffix(line, "</"+name+">")
	if n < 0 || n > mid || !ends {
		return false
	}
	for inner = inner[n:]; ; inner = inner[1:] {
		at := strings.IndexByte(inner, '<')
		if at < 0 {
			return true
		}
		inner = inner[at:]
		if name, _ := tagName(inner); kindOf(name).block() {
			return false
		}
	}
}
