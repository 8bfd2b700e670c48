package index

// This file tells words that are misspelt from unknown ones.

// leftOut are the letters that are looked for where one is left out.
var leftOut = letterSetOf("aeioutrnslcdmphgbfvwyk")

// vowels are the letters that are taken for one another.
var vowels = letterSetOf("aeiou")

// misspelt reports whether the word is an ordinary one with two letters changed
// round, one left out, one too many or another vowel.
func (s *spelling) misspelt() bool {
	if s.size > 20 {
		return false
	}
	if s.size < 6 {
		slip := *s
		for i := 1; i+1 < s.size; i++ {
			slip.text[i], slip.text[i+1] = s.text[i+1], s.text[i]
			slip.rehash(i)
			if slip.listed(everydayList) && slip.listed(commonList) {
				return true
			}
			slip.text[i], slip.text[i+1] = s.text[i], s.text[i+1]
			slip.rehash(i)
		}
		return false
	}
	odd := s.oddParts()
	if odd.last-odd.first > gramSize {
		return false // whatever is changed
	}
	slip := *s
	for i := max(1, odd.last-1, s.keepsEnd()-1); i+1 < s.size && i <= odd.first+gramSize-1; i++ {
		slip.hash[i] = s.hash[i]
		if s.text[i] == s.text[i+1] {
			continue
		}
		slip.text[i], slip.text[i+1] = s.text[i+1], s.text[i]
		found := slip.spellable(i) && slip.english(i, slip.mayEnd(-1))
		slip.text[i], slip.text[i+1] = s.text[i], s.text[i+1]
		if found {
			return true
		}
	}
	return s.tooShort(odd) || s.size == 6 && s.shortened(odd) || s.size >= 7 && s.otherLetter(odd) || s.size >= 8 && (s.tooLong(odd) || s.otherVowel(odd))
}

// keepsEnd returns before which byte a change leaves the word with an end that no
// English word has, be it derived: 0 where the end is one. The word has endSize bytes
// or more.
func (s *spelling) keepsEnd() int {
	if s.endsEnglish() {
		return 0
	}
	return s.size - endSize
}

// oddParts are the first and the last of the parts of a word that no English word
// has: a change that makes one of it touches both. Without such a part, a change
// may be anywhere: then first is the size of the word and last -1.
type oddParts struct{ first, last int }

// tooShort reports whether the word is an ordinary one with a letter left out.
func (s *spelling) tooShort(odd oddParts) bool {
	if s.size >= len(s.text)-1 || s.size < 7 || odd.last-odd.first >= gramSize-1 {
		return false
	}
	slip := *s
	slip.size++
	starts := s.startsEnglish(startSize)
	for i := max(1, odd.last+1, s.keepsEnd()+1); i < min(s.size, odd.first+gramSize); i++ {
		copy(slip.text[i+1:], s.text[i:s.size])
		slip.hash[i] = s.hash[i]
		ending := slip.mayEnd(i)
		if i >= startSize && !ending && !starts {
			slip.text[i] = s.text[i]
			continue // whatever the letter
		}
		for letters := slip.lettersAt(i, leftOut); letters != 0; letters &= letters - 1 {
			slip.text[i] = letters.first()
			if slip.english(i, ending) {
				return true
			}
		}
		slip.text[i] = s.text[i]
	}
	return false
}

// shortened is tooShort for a small word: one of the most common ones without a
// letter that is neither its first nor its last.
func (s *spelling) shortened(odd oddParts) bool {
	slip := *s
	slip.size++
	for i := max(1, odd.last+1); i < min(s.size, odd.first+gramSize); i++ {
		copy(slip.text[i+1:], s.text[i:s.size])
		for letters := slip.lettersAt(i, leftOut); letters != 0; letters &= letters - 1 {
			slip.text[i] = letters.first()
			slip.rehash(i)
			if slip.listed(everydayList) && slip.listed(commonList) {
				return true
			}
		}
		slip.text[i] = s.text[i]
		slip.rehash(i)
	}
	return false
}

// besideKeys are the keys beside each letter's.
var besideKeys = func() (sets [26]letterSet) {
	for i, keys := range [26]string{"qsz", "vgn", "xvd", "sfe", "wrd", "dgr", "fht", "gjy", "uok", "hku", "jli", "ko", "n", "mb", "ipl", "o", "wa", "etf", "adw", "ryg", "yij", "cbf", "qe", "zc", "tu", "xa"} {
		sets[i] = letterSetOf(keys)
	}
	return sets
}()

// otherLetter reports whether the word is an ordinary one with a key struck that
// lies beside the right one.
func (s *spelling) otherLetter(odd oddParts) bool {
	if odd.last-odd.first >= gramSize {
		return false
	}
	slip := *s
	to := min(s.size, odd.first+gramSize)
	if !s.startsEnglish(startSize) {
		to = min(to, startSize) // what comes behind keeps the start, whatever the letter
	}
	for i := max(1, odd.last, s.keepsEnd()); i < to; i++ {
		slip.hash[i] = s.hash[i]
		if s.text[i] < 'a' || s.text[i] > 'z' {
			continue
		}
		for letters := slip.lettersAt(i, besideKeys[s.text[i]-'a']); letters != 0; letters &= letters - 1 {
			slip.text[i] = letters.first()
			if !slip.startsEnglish(i) || !slip.endsEnglish() {
				continue
			}
			slip.rehash(i)
			if slip.listed(inEnglish) || slip.endsIn("s") && slip.partListed(0, slip.size-1, inEnglish) {
				return true
			}
		}
		slip.text[i] = s.text[i]
	}
	return false
}

// tooLong reports whether the word is an ordinary one with a letter too many.
func (s *spelling) tooLong(odd oddParts) bool {
	if odd.last-odd.first >= gramSize {
		return false
	}
	slip := *s
	slip.size--
	from := max(1, odd.last, s.keepsEnd())
	copy(slip.text[from:], s.text[from+1:s.size])
	for i := from; i < min(s.size, odd.first+gramSize); i++ {
		slip.hash[i] = s.hash[i]
		if slip.spellable(i) && slip.english(i, slip.mayEnd(-1)) {
			return true
		}
		slip.text[i] = s.text[i]
	}
	return false
}

// otherVowel reports whether the word is an ordinary one with another vowel.
func (s *spelling) otherVowel(odd oddParts) bool {
	if odd.last-odd.first >= gramSize {
		return false
	}
	slip := *s
	starts := s.startsEnglish(startSize)
	for i := max(1, odd.last, s.keepsEnd()); i < min(s.size, odd.first+gramSize); i++ {
		slip.hash[i] = s.hash[i]
		if !vowels.has(s.text[i]) {
			continue
		}
		ending := slip.mayEnd(i)
		if i >= startSize && !ending && !starts {
			continue // whatever the letter
		}
		for letters := slip.lettersAt(i, vowels&^(1<<(s.text[i]-'a'))); letters != 0; letters &= letters - 1 {
			slip.text[i] = letters.first()
			if slip.english(i, ending) {
				return true
			}
		}
		slip.text[i] = s.text[i]
	}
	return false
}

// oddParts returns where the parts begin that no English word has. The word has
// four bytes or more.
func (s *spelling) oddParts() oddParts {
	odd := oddParts{first: s.size, last: -1}
	bit, letters := uint(0), 0 // of the last letters without a gap: the number of their part, and how many
	for end := range s.size {
		b := s.text[end]
		if b < 'a' || b > 'z' {
			letters = 0
		} else {
			bit, letters = bit%(gramBytes*8/26)*26+uint(b-'a'), letters+1
		}
		lo := end + 1 - gramSize
		if lo < 0 || letters >= gramSize && gramTable[bit/8]>>(bit%8)&1 != 0 || letters < gramSize && inWord(s.text[lo:]) {
			continue
		}
		odd.first, odd.last = min(odd.first, lo), lo
	}
	return odd
}
