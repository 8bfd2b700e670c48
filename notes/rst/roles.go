package rst

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// rendering says what is made of text with a role.
type rendering byte

const (
	unknownRole rendering = iota
	textRole
	supRole
	subRole
	emphasisRole
	strongRole
	codeRole
	nameRole // the name of an object of a program, which may be shortened
	titleRole
	pepRole
	rfcRole
	refRole
	docRole
)

// roleOf returns what is made of text with a role of that name.
func roleOf(name string) rendering {
	switch name {
	case "":
		return titleRole
	case "emphasis", "dfn", "term", "cite", "t", "title-reference":
		return emphasisRole
	case "strong", "guilabel", "menuselection", "command", "program":
		return strongRole
	case "literal", "code", "math", "file", "kbd", "samp", "option", "envvar", "regexp", "mimetype", "makevar", "mailheader", "newsgroup", "raw", "raw-html", "raw-latex", "token", "keyword", "shell", "bash", "python", "cpp", "c", "js", "confval":
		return codeRole
	case "class", "func", "meth", "mod", "attr", "data", "exc", "const", "obj", "function", "method", "module", "macro", "type", "struct", "member", "var", "enum", "enumerator", "any", "pypi", "djadmin":
		return nameRole
	case "sup", "superscript":
		return supRole
	case "sub", "subscript":
		return subRole
	case "abbr", "abbreviation", "acronym", "ac", "download", "index", "numref", "eq", "manpage", "cve", "cwe":
		return textRole
	case "pep", "pep-reference":
		return pepRole
	case "rfc", "rfc-reference":
		return rfcRole
	case "ref":
		return refRole
	case "doc":
		return docRole
	}
	return unknownRole
}

// customRole takes a role that the notes define: ".. role:: name(base)".
func (b *body) customRole(d *directive) {
	b.split(d, false)
	name, base, _ := strings.Cut(strings.TrimSuffix(b.joined(d.arg), ")"), "(")
	if b.roles == nil {
		b.roles = map[string]string{}
	}
	b.roles[strings.ToLower(strings.TrimSpace(name))] = strings.ToLower(strings.TrimSpace(base))
	b.mergeAll(d.lines)
}

// roleNamed is roleOf for the roles that the notes define, too.
func (p *inliner) roleNamed(name string) rendering {
	if kind := roleOf(name); kind != unknownRole {
		return kind
	}
	if base, ok := p.roles[name]; ok {
		if base == "" {
			return textRole
		}
		return roleOf(base)
	}
	return roleOf(name[strings.LastIndexByte(name, ':')+1:])
}

// role makes inlines of the text between two offsets, which has a role.
func (p *inliner) role(name string, from, to int) []model.Inline {
	if name == "" {
		name = p.defaultRole
	}
	kind := p.roleNamed(name)
	text := p.text[from:to]
	switch kind {
	case titleRole:
		if looksLikeCode(text) {
			return []model.Inline{p.codeSpan(from, text)}
		}
		kind = emphasisRole
	case codeRole:
		return []model.Inline{p.codeSpan(from, text)}
	case nameRole:
		return p.objectName(text, from)
	case pepRole, rfcRole:
		return p.standard(kind, text, from)
	case refRole, docRole:
		return p.crossRef(text, from, kind == refRole)
	}
	if kind == unknownRole {
		p.report(p.at(from), model.Info, "rst.role", "role "+strconv.Quote(notes.Short(name))+" is not known: its text is kept", "")
	}
	if words, target := embedded(text); target != "" && words != "" {
		to = from + len(words)
	}
	list := p.inner(from, to)
	if len(list) == 0 {
		return nil
	}
	pos := list[0].Pos()
	switch kind {
	case supRole, subRole:
		form := notes.Superscript
		if kind == subRole {
			form = notes.Subscript
		}
		if s, ok := form(text); ok {
			return []model.Inline{&model.Text{Position: pos, Value: s}}
		}
	case emphasisRole:
		return []model.Inline{&model.Emphasis{Position: pos, Inlines: list}}
	case strongRole:
		return []model.Inline{&model.Strong{Position: pos, Inlines: list}}
	}
	return list
}

// looksLikeCode reports whether text between single back quotes is code: one
// word, or words with the signs of programs among them.
func looksLikeCode(text string) bool {
	if strings.ContainsAny(text, "=<>{}[]_$\\|@#") || strings.Contains(text, "()") || strings.Contains(text, "::") || strings.HasPrefix(text, "-") {
		return true
	}
	return strings.IndexFunc(text, unicode.IsSpace) < 0
}

// objectName makes code of a name that may have a title of its own, or begin
// with "~" where only its last part is shown, or with "!".
func (p *inliner) objectName(text string, from int) []model.Inline {
	words, target := embedded(text)
	if target != "" && words != "" {
		text = words
	}
	if strings.HasPrefix(text, "!") && len(text) > 1 {
		text = text[1:]
	}
	if strings.HasPrefix(text, "~") && len(text) > 1 {
		text = text[1:]
		if i := strings.LastIndexByte(text, '.'); i >= 0 && i+1 < len(text) {
			text = text[i+1:]
		}
	}
	return []model.Inline{p.codeSpan(from, text)}
}

// standard makes a link to a PEP or an RFC.
func (p *inliner) standard(kind rendering, text string, from int) []model.Inline {
	words, target := embedded(text)
	if target == "" {
		target = text
	}
	number, anchor, _ := strings.Cut(strings.TrimSpace(target), "#")
	n, err := strconv.Atoi(strings.TrimSpace(number))
	pos := p.at(from)
	name, uri := "RFC "+strconv.Itoa(n), "https://www.rfc-editor.org/rfc/rfc"+strconv.Itoa(n)
	if kind == pepRole {
		s := strconv.Itoa(n)
		name, uri = "PEP "+s, "https://peps.python.org/pep-"+strings.Repeat("0", max(0, 4-len(s)))+s+"/"
	}
	if words == text || words == "" {
		words = name
	}
	if err != nil || n < 0 || n > 99999 || p.inLink {
		return []model.Inline{p.node(from, unescape(text))}
	}
	if anchor != "" && !strings.ContainsAny(anchor, " \t\n<>\"") {
		uri += "#" + anchor
	}
	return []model.Inline{&model.Link{Position: pos, Target: uri, Inlines: []model.Inline{p.node(from, unescape(words))}}}
}

// crossRef makes a link to a place in the notes; what refers to other documents
// is text.
func (p *inliner) crossRef(text string, from int, here bool) []model.Inline {
	words, target := embedded(text)
	own := target != "" && words != ""
	if !own {
		words, target = text, text
	}
	list := p.inner(from, from+len(words))
	if len(list) == 0 {
		return nil
	}
	if to, ok := p.src.Files.Link(p.src, target); ok && !here && !p.inLink {
		return []model.Inline{&model.Link{Position: list[0].Pos(), Target: to, Inlines: list}}
	}
	if !here || p.inLink || p.targets[fold(target)] == nil {
		return list
	}
	link := pendingLink{link: &model.Link{Position: list[0].Pos(), Inlines: list}, name: fold(target), fill: !own}
	p.links = append(p.links, link)
	return []model.Inline{link.link}
}

// characters returns the text of a substitution that is made of code points:
// "0x2014", "U+2014", "2014" and words, up to a comment behind "..".
func characters(text string) string {
	text, _, _ = strings.Cut(text, " .. ")
	var b strings.Builder
	for _, w := range strings.Fields(text) {
		digits, base := w, 10
		for _, head := range []string{"0x", "x", "\\x", "U+", "u+", "u", "\\u"} {
			if rest, ok := strings.CutPrefix(w, head); ok && rest != "" {
				digits, base = rest, 16
			}
		}
		if rest, ok := strings.CutPrefix(w, "&#x"); ok {
			digits, base = strings.TrimSuffix(rest, ";"), 16
		}
		if c, err := strconv.ParseUint(digits, base, 32); err == nil && c >= ' ' && utf8.ValidRune(rune(c)) && c != 0x7F {
			b.WriteRune(rune(c))
			continue
		}
		b.WriteString(w)
	}
	return b.String()
}
