package notes

import "strconv"

// Count writes a number of things: the number, and what it is of one or of many.
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
