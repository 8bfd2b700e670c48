package markdown

import "strings"

// Joplin's own files (its RAW export, and what it synchronizes) are Markdown with
// the title in the first line and the program's data at the foot: lines such as
// "id: 0a1b…" and "created_time: …", of which "type_: 1" is the last.

// maxFoot is how many lines such a foot has at most.
const maxFoot = 60

// foot finds the foot of a Joplin file and takes title and date from the file. It
// returns where the body begins and ends in the source; ok is false for other
// files.
func (r *reading) foot() (begin, end int, ok bool) {
	last := len(r.places.starts)
	for last > 0 && strings.TrimSpace(r.places.text(last)) == "" {
		last--
	}
	if last < 4 || !strings.HasPrefix(r.places.text(last), "type_: ") {
		return 0, 0, false
	}
	first, identified, created := last, false, 0
	for first > 1 && last-first < maxFoot {
		key, value, found := footField(r.places.text(first - 1))
		if !found {
			break
		}
		first--
		identified = identified || key == "id" && isHex(value)
		if key == "user_created_time" || key == "created_time" && created == 0 {
			created = first
		}
	}
	if !identified {
		return 0, 0, false
	}
	for line := first; line <= last; line++ {
		if line != created {
			r.ledger.Drop(line, "data of Joplin")
		}
	}
	if created > 0 {
		_, r.front.date, _ = footField(r.places.text(created))
		r.front.dateLine = created
		r.ledger.Merge(created)
		r.settleFront()
	}
	return r.joplinTitle(), r.places.starts[first-1], true
}

// joplinTitle takes the title from the first line, where a blank line follows, and
// returns where the body begins.
func (r *reading) joplinTitle() int {
	title := strings.TrimSpace(r.places.text(1))
	if title == "" || strings.TrimSpace(r.places.text(2)) != "" || strings.HasPrefix(title, "#") {
		return 0
	}
	r.front.titled = true
	r.doc.Title, r.doc.TitleFrom = title, "front matter"
	r.ledger.Merge(1)
	return r.places.starts[1]
}

// footField reads a line "key: value" of a foot, the value of which may be empty.
func footField(line string) (key, value string, ok bool) {
	key, value, ok = strings.Cut(strings.TrimRight(line, " \t"), ":")
	if !ok || key == "" || strings.Trim(key, "abcdefghijklmnopqrstuvwxyz_") != "" || value != "" && value[0] != ' ' {
		return "", "", false
	}
	return key, strings.TrimSpace(value), true
}

func isHex(s string) bool { return len(s) == 32 && strings.Trim(s, "0123456789abcdef") == "" }
