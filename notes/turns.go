package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// Lines of a transcript, a chat or a schedule begin with who speaks, or with the
// time: "**Ada** 00:48 Good morning", "[10:02] <joe> hi", "Ada: Is it on?". In most
// formats lines below each other are one paragraph; here each is one of its own.

const (
	// fewestTurns is how many turns make a dialogue.
	fewestTurns = 3
	// maxSpeaker is how many characters the name of who speaks has.
	maxSpeaker = 40
)

// turn is what a line says of a turn.
type turn struct {
	who   string // the label before a colon
	sure  bool   // no prose begins a line like that
	timed bool   // it begins with a time
}

func (t turn) any() bool { return t != turn{} }

// splitTurns parts a paragraph that is a dialogue at its turns; it returns nil where
// it is none.
func splitTurns(p *model.Paragraph) []model.Block {
	if len(p.Inlines) < fewestTurns || p.Inlines[len(p.Inlines)-1].Pos().Line < p.Inlines[0].Pos().Line+fewestTurns-1 {
		return nil
	}
	second := nextLine(p.Inlines, 0)
	third := nextLine(p.Inlines, second)
	if third == len(p.Inlines) || !turnOf(p.Inlines[:second]).any() && !turnOf(p.Inlines[second:third]).any() {
		return nil
	}
	var starts []int
	var turns []turn
	for i := 0; i < len(p.Inlines); {
		next := nextLine(p.Inlines, i)
		starts = append(starts, i)
		turns = append(turns, turnOf(p.Inlines[i:next]))
		i = next
	}
	begins := dialogue(turns)
	if begins == nil {
		return nil
	}
	var list []model.Block
	from := 0
	for i := 1; i <= len(starts); i++ {
		if i < len(starts) && !begins(turns[i]) {
			continue
		}
		to := len(p.Inlines)
		if i < len(starts) {
			to = starts[i]
		}
		if run := endLine(p.Inlines[from:to:to]); len(run) > 0 {
			list = append(list, &model.Paragraph{Position: run[0].Pos(), Inlines: run})
		}
		from = to
	}
	return list
}

// dialogue returns which turns begin a paragraph; nil where lines are no dialogue.
func dialogue(turns []turn) func(turn) bool {
	sure, timed, named, again := 0, 0, 0, false
	said := map[string]bool{}
	for _, t := range turns {
		switch {
		case t.sure:
			sure++
		case t.timed:
			timed++
		case t.who != "":
			named++
			again = again || said[t.who]
			said[t.who] = true
		}
	}
	switch {
	case sure >= fewestTurns:
		return func(t turn) bool { return t.sure }
	case timed >= fewestTurns && 2*timed >= len(turns):
		return func(t turn) bool { return t.timed }
	case named >= fewestTurns && again:
		return func(t turn) bool { return t.who != "" }
	}
	return nil
}

// nextLine returns the index of the inline with which the line of the source behind
// that of inline i begins.
func nextLine(list []model.Inline, i int) int {
	for i++; i < len(list); i++ {
		if before, ok := list[i-1].(*model.Text); ok && strings.HasSuffix(before.Value, " ") && before.Line < list[i].Pos().Line {
			return i
		}
	}
	return len(list)
}

// endLine takes the blank off with which a line ends.
func endLine(run []model.Inline) []model.Inline {
	last, ok := run[len(run)-1].(*model.Text)
	if !ok {
		return run
	}
	if last.Value = strings.TrimRight(last.Value, " "); last.Value == "" {
		return run[:len(run)-1]
	}
	return run
}

// turnOf returns what a line says of a turn.
func turnOf(line []model.Inline) turn {
	text := strings.TrimSpace(headText(line))
	if n := stamp(text); n > 0 {
		rest := text[n:]
		if text[0] != '[' && text[0] != '(' {
			return turn{timed: strings.HasPrefix(rest, " ")}
		}
		return turn{sure: rest != ""}
	}
	if nick, rest, ok := strings.Cut(text, ">"); ok && nick[:min(1, len(nick))] == "<" && isNick(nick[1:]) {
		return turn{sure: strings.HasPrefix(rest, " ")}
	}
	if speaksAt(text) {
		return turn{sure: true}
	}
	if isField(line) {
		who, _, _ := cutColon(text)
		return turn{who: who}
	}
	return turn{}
}

// isNick reports whether a text can be the name of one in a chat.
func isNick(s string) bool {
	s = strings.TrimLeft(s, " @+%&~")
	return s != "" && len(s) <= maxSpeaker && !strings.ContainsAny(s, " /:=\"")
}

// speaksAt reports whether a line begins with a name and a time behind it: "Ada
// Lovelace 00:48", "Ada (10:02):".
func speaksAt(text string) bool {
	i := strings.IndexFunc(text, unicode.IsDigit)
	if i < 2 {
		return false
	}
	name := strings.TrimRight(text[:i], " [(")
	if len(name) == i || utf8.RuneCountInString(name) > maxSpeaker || stamp(text[len(name):]) == 0 && stamp(text[i:]) == 0 {
		return false
	}
	words := strings.Fields(name)
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "([")); !unicode.IsUpper(r) && !unicode.Is(unicode.Lo, r) || strings.ContainsAny(w, ".:;?!,") && len(w) > 3 {
			return false
		}
	}
	return len(words) > 0 && len(words) <= maxFieldWords
}

// stamp returns the length of the time that a text begins with, perhaps in brackets,
// as "10:02", "[00:01:12.5]", "(9:30 AM)"; 0 where it begins with none.
func stamp(s string) int {
	n := len(s) - len(strings.TrimLeft(s, " "))
	open := byte(0)
	if n < len(s) && (s[n] == '[' || s[n] == '(') {
		open = s[n]
		n++
	}
	_, k := digits(s[n:])
	if k == 0 || k > 3 {
		return 0
	}
	n += k
	parts := 0
	for parts < 2 && n+3 <= len(s) && s[n] == ':' {
		if _, k = digits(s[n+1:]); k != 2 {
			return 0
		}
		n += 3
		parts++
	}
	if parts == 0 {
		return 0
	}
	if n+1 < len(s) && (s[n] == '.' || s[n] == ',') {
		if _, k = digits(s[n+1:]); k > 0 && k <= 3 {
			n += 1 + k
		}
	}
	if half := strings.ToLower(strings.TrimLeft(s[n:min(n+3, len(s))], " ")); half == "am" || half == "pm" {
		n += len(s[n:min(n+3, len(s))])
	}
	if open == 0 {
		return n
	}
	if n == len(s) || s[n] != ']' && s[n] != ')' {
		return 0
	}
	return n + 1
}
