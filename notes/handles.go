package notes

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// withoutHandle takes the name with an at sign off that stands behind that of a
// person: "Soil – Mary Green (@mary)", "Soil by Mary Green @mary". A firm or a
// place may follow the bracket.
func withoutHandle(title string) string {
	i := strings.LastIndexByte(title, '@')
	if i < 2 {
		return title
	}
	head, handle, rest := title[:i], title[i:], ""
	if before, ok := strings.CutSuffix(head, " ("); ok {
		if handle, rest, ok = strings.Cut(handle, ")"); !ok || rest != "" && !strings.HasPrefix(rest, ", ") {
			return title
		}
		head = before
	} else if head, ok = strings.CutSuffix(head, " "); !ok {
		return title
	}
	if last, _ := utf8.DecodeLastRuneInString(head); !unicode.IsLetter(last) || !isHandle(handle) {
		return title
	}
	return head + rest
}

// isHandle reports whether s is nothing but a name with an at sign.
func isHandle(s string) bool {
	return len(s) > 2 && s[0] == '@' && !strings.ContainsAny(s[1:], " \t,;:@/()<>=\"'{}")
}

// withoutRole takes the word off that says what a person does: "moderator: Ada
// Lovelace".
func withoutRole(name string) string {
	label, rest, ok := cutColon(name)
	if label = strings.ToLower(strings.TrimSpace(label)); ok && (roleWords(label) || speakerWords(label)) {
		return strings.TrimSpace(rest)
	}
	return name
}

var roleWords = wordSet("moderator moderators moderation moderatorin moderated-by chair chairs chaired-by facilitator modérateur modératrice modération animateur animatrice " +
	"moderador moderadora moderatore moderatrice gespreksleider ordförande модератор ведущий 司会 座長")

// namesBelow returns the people that the first line of a talk names, where it
// names nobody else: "Ada Lovelace", perhaps with addresses and names with at signs
// behind it or on the next lines, and others on lines of their own. It is sure where
// those or a given name tell that they are people.
func namesBelow(s *model.Section) (list []string, sure bool) {
	const longest = 120
	if len(s.Blocks) < 2 {
		return nil, false // a line that is all is what was said
	}
	first, ok := s.Blocks[0].(*model.Paragraph)
	if !ok {
		return nil, false
	}
	lines := sourceLines(first)
	if len(lines) > 4 || len(lines[0]) > longest {
		return nil, false
	}
	name := withoutHandle(lines[0])
	handles := name != lines[0]
	var others []string
	for _, line := range lines[1:] {
		if !isContact(line) {
			more := employed(line)
			if more == nil || !sureNames(more) {
				return nil, false
			}
			others = append(others, more...)
			continue
		}
		handles = handles || strings.Contains(line, "@")
	}
	if second, ok := s.Blocks[1].(*model.Paragraph); ok && !handles {
		for i, line := range sourceLines(second) {
			if i > 3 || !isContact(line) {
				handles = false
				break
			}
			handles = handles || strings.Contains(line, "@")
		}
	}
	if list = employed(name); list == nil || strings.HasPrefix(list[0], "@") {
		return nil, false
	}
	list = append(list, others...)
	given, _, _ := strings.Cut(list[0], " ")
	return list, mayBeNames(list) && (handles || sureNames(list) && !wordsToo(strings.ToLower(given)))
}

// isContact reports whether a line is nothing but where a person is found: a name
// with an at sign, an address of the web or of mail.
func isContact(line string) bool {
	words := strings.Fields(line)
	for _, w := range words {
		if w = strings.Trim(w, "(),;|/"); w == "" || isHandle(w) {
			continue
		}
		if _, target := FindAddress(w); target == "" {
			return false
		}
	}
	return len(words) > 0 && len(words) <= 6
}

// sourceLines returns the words of a paragraph by the lines of its source, and at
// least one line.
func sourceLines(p *model.Paragraph) []string {
	lines := []string{""}
	var at int32
	for i, n := range p.Inlines {
		if line := n.Pos().Line; i > 0 && line != at {
			lines = append(lines, "")
			at = line
		} else if i == 0 {
			at = line
		}
		lines[len(lines)-1] += model.PlainText(p.Inlines[i : i+1])
	}
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return lines
}

// breakLines keeps the lines of a paragraph apart that has a few.
func breakLines(p *model.Paragraph) {
	for i := 1; i < len(p.Inlines); i++ {
		before, after := p.Inlines[i-1], p.Inlines[i]
		if before.Pos().Line == after.Pos().Line || isBreak(before) || isBreak(after) {
			continue
		}
		end := after.Pos()
		if t, ok := before.(*model.Text); ok {
			trimRight(t)
			end = at(t.Position, t.Column+int32(utf8.RuneCountInString(t.Value)))
		}
		p.Inlines = slices.Insert(p.Inlines, i, model.Inline(&model.LineBreak{Position: end}))
	}
}
