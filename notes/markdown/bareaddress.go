package markdown

import "bytes"

// bareAddresses tells which marks of a text stand within an address that nothing sets off,
// where they are letters: "https://example.org/Bee_(insect)_wings". What is a link or its words
// is set off by brackets.
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
			if bytes.HasSuffix(word[:k-len(scheme)], []byte("](")) {
				return // the target of a link
			}
			address, _, _ := bytes.Cut(word[k:], []byte("]("))
			b.lo, b.hi = from+k, from+k+len(bytes.TrimRight(address, "?!.,:;*_~=^'\")]}\\"))
			return
		}
	}
}

// endsBare reports whether no address goes on with a byte: a blank, angle brackets, quotation
// marks and the signs of scripts that part no words by blanks.
func endsBare(c byte) bool { return c <= ' ' || c == '<' || c == '>' || c >= 0xE2 }
