package index

import (
	"strings"

	"gloss/model"
)

// extend makes candidates of known names that go on with a word that makes
// another name of them: "Envoy Gateway" is no Envoy.
func (f *finder) extend(i int32, r *run) {
	if r.cands.lo == r.cands.hi {
		return
	}
	for k := r.cands.lo; k < r.cands.hi; k++ {
		c := &f.cands[k]
		if c.thing.class != model.ToolMention || c.thing.entry == nil || c.shadow || !c.taken && !c.exact || !startsLarge(f.form(c)) {
			continue
		}
		hi := int(c.hi)
		end := nounsAfter(r.text, hi)
		points := 44
		if end == hi {
			if end = f.strangerAfter(r.text, hi); end == hi || f.holdsTaken(r, k, int32(end)) || c.thing.entry.Kind == "language" {
				continue
			}
			points = 30
		}
		if r.kind == titleRun && r.look().titled || r.look().shouting {
			return
		}
		if f.entryNamed(r.text[c.lo:end]) != nil {
			continue
		}
		t := f.guessed(r.text[c.lo:end], points)
		t.field = c.thing.field
		t.seen(r)
		lo := c.lo
		f.add(i, int(lo), end, t, whyShape, false, true)
	}
}

// holdsTaken reports whether an accepted candidate after the k-th begins before
// end.
func (f *finder) holdsTaken(r *run, k, end int32) bool {
	from := f.cands[k].hi
	for ; k < r.cands.hi && f.cands[k].lo < end; k++ {
		if f.cands[k].lo >= from && f.cands[k].taken && f.cands[k].sure {
			return true
		}
	}
	return false
}

// strangerAfter returns the end of an unknown word with a capital that follows
// at hi; hi where none does.
func (f *finder) strangerAfter(text string, hi int) int {
	if hi+2 >= len(text) || text[hi] != ' ' {
		return hi
	}
	word := firstWordOf(text[hi+1:])
	end := hi + 1 + len(word)
	if len(word) < 3 || !isUpper(word[0]) || allCaps(word) || !plainASCII(word) || camel(word) != f.german || f.senseOf(word) != strange || company(word) {
		return hi
	}
	return end
}

// nounsAfter returns the end of one to three words that names of products end
// with, each with a capital, which follow at hi; hi where none does.
func nounsAfter(text string, hi int) int {
	end, weak := hi, true
	for range 3 {
		if end+2 >= len(text) || text[end] != ' ' {
			break
		}
		word := firstWordOf(text[end+1:])
		if word == "" || !isUpper(word[0]) {
			break
		}
		strong := productNoun(word)
		if !strong && !productTail(word) {
			break
		}
		weak = weak && !strong
		end += 1 + len(word)
	}
	if weak || end < len(text) && (text[end] == '-' || text[end] == '\'') {
		return hi
	}
	return end
}

// productNoun reports whether the word after a name makes the name of another
// product of it.
func productNoun(word string) bool {
	switch word {
	case "Gateway", "UI", "CI", "OS", "Linux", "Cloud", "CLI", "Desktop", "Studio", "Code", "Query", "Router", "IDE", "Home", "Hub", "Kit", "Toolkit", "CSS", "JS", "ML", "DB",
		"Pro", "Mesh", "Operator", "Exporter", "Console", "Functions", "Workers", "Pages", "Storage", "Book", "Streams", "Connect", "Compute", "Native", "Backup", "Registry",
		"Testing", "Rollouts", "Workflows", "Events", "Updater", "Image", "Virtual", "Navigator", "Forms", "Fit", "Sync", "Mobile", "Enterprise", "Lite", "Plus", "Build", "Builder",
		"Designer", "Notebook", "Vision", "Analytics", "Insights", "Secrets", "Distribution", "Multiplatform", "Props", "Frog", "Plot", "ORM", "ID", "IQ", "Go", "MAUI", "IRM", "Lambda",
		"Pipelines", "Runner", "Playground", "Manager", "Explorer", "Workbench", "Commander", "Firewall", "Tunnel", "Access", "Vault", "Boot", "Data", "Batch", "Flow", "Beam", "Hosting":
		return true
	}
	return false
}

// productTail reports whether the word ends such a name where a product noun
// stands before it.
func productTail(word string) bool {
	switch word {
	case "Server", "Box", "Service", "Platform", "Engine", "Controller", "Client", "Framework", "System", "Library", "Agent", "Driver":
		return true
	}
	return false
}

// company reports whether the word after a name makes a company or an event of
// it.
func company(word string) bool {
	switch strings.TrimRight(word, ".") {
	case "Award", "Awards", "Prize", "University", "Institute", "Association", "Conference", "Symposium", "Inc", "Ltd", "Corp", "GmbH", "Labs", "Conf", "Con", "Foundation", "Meetup", "Summit", "Day", "Days", "Weekly", "Technologies", "Group":
		return true
	}
	return false
}
