package reading

import "strings"

// besideIdentifier returns the title, with its author where that stands there too, that the
// only identifier of a run stands behind or before:
//
//	Didier Ebon, “Retour à la cire” (ISBN 9780000000002)
//	arXiv:2101.00001 (Peel, Court: Computational Honey)
func (r *runWords) besideIdentifier() (title, by string) {
	w := new(wordRun)
	w.read(r.run)
	if len(w.shut) != 1 {
		return "", ""
	}
	at := w.shut[0]
	for k := len(w.off) - 1; k >= 0; k-- {
		off := w.off[k]
		if off.out.hi > at.lo {
			continue
		}
		name := strings.TrimRight(w.text[off.in.lo:off.in.hi], " .,")
		if !w.behind(off, at) || !titleLike(strings.TrimRight(name, "!…")) {
			return "", ""
		}
		before := w.text[strings.LastIndexByte(w.text[:off.out.lo], '\n')+1 : off.out.lo]
		if who := withoutRole(strings.Trim(withoutYear(before), " \\t,:–-—.")); personal(who) && wordsIn(who) <= 8 {
			by = lastFirst(who, recased(who))
		} else if by = w.authorAfter(off.out.hi); by == "" {
			if inner, ok := strings.CutPrefix(w.text[off.out.hi:], " ("); ok {
				if who, _, _ := strings.Cut(inner, ")"); personal(who) {
					by = who
				}
			}
		}
		return name, by
	}
	if inner, ok := strings.CutPrefix(strings.TrimLeft(w.text[at.hi:], " "), "("); ok {
		if inner, _, ok = strings.Cut(inner, ")"); ok {
			if title, by = parted(inner); titleLike(title) && (by != "" || inCapitals(title) && wordsIn(title) > 2) {
				return title, by
			}
		}
	}
	return "", ""
}

// behind reports whether a title and an identifier behind it stand in one sentence.
func (w *wordRun) behind(off setOffTitle, at span) bool {
	between := w.text[off.out.hi:at.lo]
	return len(between) < longestTitle && !strings.Contains(between, "! ") && !strings.Contains(between, "? ")
}
