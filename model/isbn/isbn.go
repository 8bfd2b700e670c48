// Package isbn checks the numbers of books (ISO 2108). Start at [Thirteen].
package isbn

import "strings"

// Thirteen returns the 13 digits of an ISBN of 10 or 13 digits, with or without
// hyphens; "" where the length or the check digit is wrong.
func Thirteen(s string) string {
	s = strings.ReplaceAll(s, "-", "")
	switch len(s) {
	case 10:
		return ofTen(s)
	case 13:
		if digits(s) && strings.HasPrefix(s, "97") && weighed(s)%10 == 0 {
			return s
		}
	}
	return ""
}

func ofTen(s string) string {
	last := s[9] - '0'
	if s[9]|0x20 == 'x' {
		last = 10
	}
	if !digits(s[:9]) || last > 10 {
		return ""
	}
	sum := int(last)
	for k, d := range []byte(s[:9]) {
		sum += (10 - k) * int(d-'0')
	}
	if sum%11 != 0 {
		return ""
	}
	s = "978" + s[:9]
	return s + string(rune('0'+(10-weighed(s)%10)%10))
}

// weighed is the sum of the digits, every second one taken three times.
func weighed(s string) (sum int) {
	for k, d := range []byte(s) {
		sum += int(d-'0') * (1 + 2*(k%2))
	}
	return sum
}

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }
