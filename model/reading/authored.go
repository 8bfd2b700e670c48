package reading

import (
	"strings"

	"gloss/model"
)

// A title that is set off, with its author and the year beside it, is a work wherever it stands:
//
//	Hugh Kent, “The Pound of Wax” (Berkeley 1971), pp. 45–60
//	Bakht, M. M. (1981). “The Dialogic Hive”
//	We spoke of “Mrs Hollow” (Virginia Wool, 1925)

// mayCite is a quick look for the italics or quotation marks of such a title.
func mayCite(run []model.Inline) bool {
	const most = 100 // bytes of an author
	for i, n := range run {
		switch n := n.(type) {
		case *model.Emphasis:
			if i > 0 && i < 4 { // behind a name, which may be a mention
				return true
			}
		case *model.Text:
			if _, ok := previous(run, i).(*model.Emphasis); ok && strings.HasPrefix(n.Value, " (") {
				return true
			}
			if i == 0 {
				if head := n.Value[:min(len(n.Value), most)]; strings.Contains(head, `, "`) || strings.Contains(head, ", “") || strings.Contains(head, ": „") || strings.Contains(head, ", «") {
					return true
				}
			}
		}
	}
	return false
}

func previous(run []model.Inline, i int) model.Inline {
	if i == 0 {
		return nil
	}
	return run[i-1]
}

// authored takes the title k where its line begins with its author, and has a year.
func (w *wordRun) authored(k int) (work, bool) {
	if k > 0 {
		return work{}, false
	}
	off := w.off[k]
	lo := w.lineStart(off.out.lo)
	if lo >= off.out.lo {
		return work{}, false
	}
	end := len(w.text) // of the line that the title ends on
	if n := strings.IndexByte(w.text[off.out.hi:], '\n'); n >= 0 {
		end = off.out.hi + n
	}
	before := strings.TrimRight(w.text[lo:off.out.lo], " ")
	if label, rest, ok := strings.Cut(before, ": "); ok && wordsIn(label) <= 2 {
		before = rest
	}
	who := withoutRole(strings.Trim(withoutYear(before), " \t,:–-—."))
	if who == before || !personal(who) || possessive(who) {
		return work{}, false
	}
	title := w.text[off.in.lo:off.in.hi]
	const near = 120 // bytes between a title and its year
	behind := w.text[off.out.hi:end]
	if yearIn(before) == "" && yearIn(behind[:min(len(behind), near)]) == "" {
		return work{}, false
	}
	f, ok := w.setOff(k, "")
	if f.by == "" {
		f.by = fullBy(lastFirst(who, recased(who)))
		if len(who)-strings.LastIndexByte(who, ' ') == 2 {
			f.by += "." // of an initial
		}
	}
	f.year = yearOf(w.text[lo:end], title)
	return f, ok && titleLike(f.title)
}

// bracketed takes the title k where brackets behind it have its author and the year.
func (w *wordRun) bracketed(k int) (work, bool) {
	inner, ok := strings.CutPrefix(w.text[w.off[k].out.hi:], " (")
	if !ok {
		return work{}, false
	}
	inner, _, ok = strings.Cut(inner[:min(len(inner), longestTitle)], ")")
	who, when, dated := strings.Cut(inner, ", ")
	if !ok || !dated || !personal(who) || yearIn(when) == "" || !titleLike(w.text[w.off[k].in.lo:w.off[k].in.hi]) {
		return work{}, false
	}
	f, ok := w.setOff(k, "")
	if f.by == "" {
		f.by = who
	}
	f.year = yearIn(when)
	return f, ok
}
