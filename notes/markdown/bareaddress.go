package markdown

import "bytes"

// bareAddresses tells which marks of a text stand within an address that nothing sets off,
// where they are letters: "https://example.org/Bee_(insect)_wings".
type bareAddresses struct {
	of       *byte // the first byte of the text
	from, to int   // the bytes looked at last
	lo, hi   int   // the address among them; lo is hi where there is none
}

// longestBare is how many bytes on either side of a mark are looked at.
const longestBare = 2 << 10

// has reports whether the byte at an offset stands within such an address. Marks at its end
// do not: they close what stands about it.
func (b *bareAddresses) has(src []byte, at int) bool {
	if b.of != &src[0] || at < b.from || at >= b.to {
		b.look(src, at)
	}
	return b.lo <= at && at < b.hi
}

func (b *bareAddresses) look(src []byte, at int) {
	from, to := at, at+1
	for from > 0 && at-from < longestBare && !endsBare(src[from-1]) {
		from--
	}
	for to < len(src) && to-at < longestBare && !endsBare(src[to]) {
		to++
	}
	*b = bareAddresses{of: &src[0], from: from, to: to}
	word := src[from:to]
	k := bytes.Index(word, []byte("://"))
	for _, scheme := range [...]string{"https", "http"} {
		if k >= len(scheme) && string(word[k-len(scheme):k]) == scheme {
			b.lo = from + k
			b.hi = b.lo + len(bytes.TrimRight(word[k:k+bareLength(word[k:])], "?!.,:;*_~=^'"))
			return
		}
	}
}

// bareLength returns how many bytes of a word an address goes on for that it begins with: not
// beyond a bracket that was opened before it, as that of a link.
func bareLength(word []byte) int {
	open := 0
	for i, c := range word {
		switch c {
		case '(', '[':
			open++
		case ')', ']':
			if open--; open < 0 {
				return i
			}
		case '"', '`', '\\', '|', '{', '}':
			return i
		}
	}
	return len(word)
}

// endsBare reports whether no address goes on with a byte: a blank, angle brackets, quotation
// marks and the signs of scripts that part no words by blanks.
func endsBare(c byte) bool { return c <= ' ' || c == '<' || c == '>' || c >= 0xE2 }
