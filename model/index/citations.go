package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file tells the people in a list of references: "Doe, J., Roe, D., & Poe, R. (2019)".

// cited makes family names known that initials follow.
func (f *finder) cited() {
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		if r.marks&commaMark == 0 || r.code > 0 && !r.prose {
			continue
		}
		text := r.text
		for at := 0; ; {
			k := strings.Index(text[at:], ", ")
			if k < 0 || at+k+4 > len(text) {
				break
			}
			k += at
			at = k + 2
			if isUpper(text[at]) && text[at+1] == '.' && afterFamilyName(text, at) && behindInitials(text[at+2:]) {
				f.folk[catalog.Fold(lastWordOf(text[:k]))] = true
			}
		}
	}
}
