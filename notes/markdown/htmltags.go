package markdown

import "strings"

// tagKind says what an element of HTML becomes.
type tagKind uint8

const (
	unknownTag tagKind = iota

	// Within a line.
	strongTag
	emphasisTag
	strikeTag
	codeTag
	linkTag
	plainTag   // its words alone
	breakTag   // a line break
	nothingTag // neither words nor a break
	imageTag
	playerTag  // a link to what it plays
	machineTag // nothing: a program reads it

	// Lines of their own.
	boxTag // what it holds
	paragraphTag
	headingTag
	quoteTag
	listTag
	itemTag
	definitionsTag
	termTag
	definitionTag
	ruleTag
	preTag
	tableTag
	groupTag // of rows
	rowTag
	cellTag
	summaryTag
)

// kindOf returns the kind of the element with that name, in lower case.
func kindOf(name string) tagKind {
	switch name {
	case "b", "strong":
		return strongTag
	case "i", "em", "cite", "var", "dfn":
		return emphasisTag
	case "s", "del", "strike":
		return strikeTag
	case "code", "kbd", "samp", "tt":
		return codeTag
	case "a":
		return linkTag
	case "q", "sup", "sub", "u", "ins", "mark", "small", "big", "span", "font", "abbr", "acronym", "label", "time", "bdi", "bdo", "nobr", "picture":
		return plainTag
	case "br":
		return breakTag
	case "wbr", "source", "col", "colgroup":
		return nothingTag
	case "img":
		return imageTag
	case "iframe", "embed", "video", "audio", "object", "reactplayer", "lite-youtube":
		return playerTag
	case "script", "style", "noscript":
		return machineTag
	}
	return blockKindOf(name)
}

func blockKindOf(name string) tagKind {
	switch name {
	case "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "hgroup", "center", "details", "figure", "figcaption", "caption":
		return boxTag
	case "p":
		return paragraphTag
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return headingTag
	case "blockquote":
		return quoteTag
	case "ul", "ol", "menu":
		return listTag
	case "li":
		return itemTag
	case "dl":
		return definitionsTag
	case "dt":
		return termTag
	case "dd":
		return definitionTag
	case "hr":
		return ruleTag
	case "pre":
		return preTag
	case "table":
		return tableTag
	case "thead", "tbody", "tfoot":
		return groupTag
	case "tr":
		return rowTag
	case "td", "th":
		return cellTag
	case "summary":
		return summaryTag
	}
	return unknownTag
}

// block reports whether an element stands on lines of its own.
func (k tagKind) block() bool { return k >= boxTag }

// void reports whether an element holds nothing and has no end tag.
func (k tagKind) void() bool {
	return k == breakTag || k == nothingTag || k == imageTag || k == playerTag || k == ruleTag
}

// tagName returns the name in the tag that s begins with, in lower case; end
// says that it is an end tag. The name is "" where s begins with no tag.
func tagName(s string) (name string, end bool) {
	if len(s) < 3 || s[0] != '<' {
		return "", false
	}
	i := 1
	if s[1] == '/' {
		i, end = 2, true
	}
	start := i
	for i < len(s) && nameByte(s[i]) {
		i++
	}
	if i == start || i == len(s) || s[start]|0x20 < 'a' || !tagGap(s[i]) {
		return "", false
	}
	return strings.ToLower(s[start:i]), end
}

func nameByte(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '-'
}

// tagGap reports whether c ends the name of an element.
func tagGap(c byte) bool { return tagBlank(c) || c == '/' || c == '>' }

func tagBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' }

// nextAttribute reads an attribute of a tag from s[at:], which is behind the
// tag's name. name is "" at the tag's end, and next is then the offset behind
// it, or -1 where the tag is broken.
func nextAttribute(s string, at int) (name, value string, next int) {
	for at < len(s) && (tagBlank(s[at]) || s[at] == '/') {
		at++
	}
	start := at
	for at < len(s) && !tagGap(s[at]) && s[at] != '=' {
		if s[at] == '<' || s[at] == '"' || s[at] == '\'' {
			return "", "", -1
		}
		at++
	}
	if at == len(s) || at == start && s[at] != '>' {
		return "", "", -1
	}
	if at == start {
		return "", "", at + 1
	}
	name = s[start:at]
	behind := at
	for at < len(s) && tagBlank(s[at]) {
		at++
	}
	if at == len(s) || s[at] != '=' {
		return name, "", behind
	}
	at++
	for at < len(s) && tagBlank(s[at]) {
		at++
	}
	if at == len(s) {
		return "", "", -1
	}
	if quote := s[at]; quote == '"' || quote == '\'' {
		n := strings.IndexByte(s[at+1:], quote)
		if n < 0 {
			return "", "", -1
		}
		return name, s[at+1 : at+1+n], at + n + 2
	}
	start = at
	for at < len(s) && !tagBlank(s[at]) && s[at] != '>' {
		at++
	}
	return name, s[start:at], at
}

// tagEnd returns the length of the tag that s begins with, -1 where it is
// broken.
func tagEnd(s string, name string) int {
	at := 1 + len(name)
	if s[1] == '/' {
		at++
	}
	for {
		attribute, _, next := nextAttribute(s, at)
		if attribute == "" {
			return next
		}
		at = next
	}
}

// attributeOf returns the value of an attribute of a start tag, its entities
// resolved; ok is false where the tag has none of that name.
func attributeOf(tag, name string) (value string, ok bool) {
	element, _ := tagName(tag)
	for at := 1 + len(element); ; {
		key, value, next := nextAttribute(tag, at)
		switch {
		case key == "":
			return "", false
		case strings.EqualFold(key, name):
			return decodeEntities(value), true
		}
		at = next
	}
}

// decodeEntities resolves entities, and nothing else.
func decodeEntities(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for {
		before, rest, found := strings.Cut(s, "&")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		s = s[len(before):]
		text, n := entity(s)
		if n == 0 {
			text, n = "&", 1
		}
		b.WriteString(text)
		_, s = rest, s[n:]
	}
}
