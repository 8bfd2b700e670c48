package index

import "strings"

// This file finds modules of Perl that no catalogue has: "Zorb::Fast". Other languages
// write classes so, which are no tools, so that the notes have to speak of Perl.

// ofPerl reports whether the notes speak of Perl, or of where its modules come from, and no
// less of it than of the other languages that join words so.
func (f *finder) ofPerl() bool {
	perl := f.timesSaid("Perl", "perl", "CPAN")
	return perl > 0 && perl >= f.timesSaid("Ruby", "ruby", "Rails", "rails", "Rust", "rust", "PHP", "Laravel", "Qt", "namespace")
}

// timesSaid returns how often the notes have any of the words.
func (f *finder) timesSaid(words ...string) (n int32) {
	for _, word := range words {
		if number, ok := f.vocabulary.known(word); ok {
			n += f.vocabulary.uses[number].all
		}
	}
	return n
}

// modules learns the names of modules in a run: two words or more with capitals that are
// joined by pairs of colons, and stand by themselves.
func (f *finder) modules(r *run) {
	text := r.text
	for at := 0; ; {
		k := strings.Index(text[at:], "::")
		if k < 0 {
			return
		}
		k += at
		lo := k - len(lastWordOf(text[:k]))
		hi := moduleEnd(text, k)
		at = max(hi, k+2)
		if lo == k || !isUpper(text[lo]) || hi == k || lo > 0 && strings.IndexByte(":$@%&\\>", text[lo-1]) >= 0 || hi < len(text) && strings.IndexByte(":(", text[hi]) >= 0 {
			continue
		}
		if name := text[lo:hi]; len(name) <= longestModule && f.entryNamed(name) == nil {
			t := f.learn(name, whyShape)
			t.confirmed = true
			f.trust(name, t)
		}
	}
}

// longestModule is how many bytes the name of a module has at most.
const longestModule = 60

// moduleEnd returns where the words end that pairs of colons join behind at, all with a
// capital; at for none.
func moduleEnd(text string, at int) int {
	for strings.HasPrefix(text[at:], "::") {
		word := firstWordOf(text[at+2:])
		if word == "" || !isUpper(word[0]) || !plainASCII(word) || !strings.HasPrefix(text[at+2:], word) {
			return at
		}
		at += 2 + len(word)
	}
	return at
}
