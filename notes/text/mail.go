package text

import (
	"strings"

	"gloss/notes"
)

// mailFields are the fields that the head of a mail is told by.
var mailFields = wordSet("from to cc bcc subject date sent reply-to von an betreff gesendet datum de à objet date envoyé asunto para fecha enviado")

// mailHead takes over what the head of a mail says, where the notes begin with
// one: its subject is the title, its day the date, and who wrote it the author.
func (p *page) mailHead() {
	end, told := 0, 0
	subject := ""
	for end < len(p.lines) && !p.lines[end].blank() {
		raw := p.lines[end].raw
		if key, _, ok := mailField(raw); ok {
			if mailFields[key] {
				told++
			}
			if isSubject(key) {
				subject = key
			}
		} else if end == 0 || raw == "" || raw[0] != ' ' && raw[0] != '\t' {
			return
		}
		end++
	}
	if told < 3 || subject == "" || end == len(p.lines) {
		return
	}
	for i := 0; i < end; {
		key, value, ok := mailField(p.lines[i].raw)
		next := i + 1
		for next < end && (p.lines[next].raw[0] == ' ' || p.lines[next].raw[0] == '\t') {
			value += " " + strings.TrimSpace(p.lines[next].raw) // the field goes on
			next++
		}
		used := ok && p.takeMailField(key, value)
		for ; i < next; i++ {
			if p.lines[i].dropped = true; used {
				p.ledger.Place(p.lines[i].n())
			} else {
				p.ledger.Drop(p.lines[i].n(), "head of a mail")
			}
		}
	}
}

// mailField cuts a line such as "Subject: words". The key is in small letters.
func mailField(line string) (key, value string, ok bool) {
	key, value, ok = strings.Cut(line, ":")
	if !ok || key == "" || len(key) > 40 || strings.ContainsAny(key, " \t<>@/") || value != "" && value[0] != ' ' && value[0] != '\t' {
		return "", "", false
	}
	return strings.ToLower(key), strings.TrimSpace(value), true
}

func isSubject(key string) bool {
	return key == "subject" || key == "betreff" || key == "objet" || key == "asunto"
}

// takeMailField reports whether something is made of a field.
func (p *page) takeMailField(key, value string) bool {
	switch {
	case value == "":
		return false
	case isSubject(key):
		if p.doc.Title != "" {
			return false
		}
		p.doc.Title, p.doc.TitleFrom = value, "front matter"
		return true
	case key == "date" || key == "sent" || key == "datum" || key == "gesendet" || key == "fecha" || key == "enviado":
		date, ok := notes.ParseDay(value, notes.AnyOrder)
		if !ok || date.IsZero() || !p.doc.Date.IsZero() {
			return false
		}
		p.doc.Date, p.doc.Dated = date, value
		return true
	case key == "from" || key == "von" || key == "de":
		name, _, ok := strings.Cut(value, "<")
		if name = strings.Trim(name, " \t\"'"); !ok || name == "" || p.doc.Authors != nil {
			return false
		}
		p.doc.Authors = []string{name}
		return true
	}
	return false
}
