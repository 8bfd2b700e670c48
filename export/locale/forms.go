package locale

// The rules by which languages choose the form of a word for a whole number
// from 0 on, as CLDR has them.

// singular tells one from all other numbers: English, German and most others.
func singular(n int) int {
	if n == 1 {
		return one
	}
	return other
}

// upToOne has the singular for none, too: French, Portuguese.
func upToOne(n int) int {
	if n < 2 {
		return one
	}
	return other
}

// invariable has one form: Japanese, Chinese, Korean; Turkish and Persian behind a number.
func invariable(int) int { return other }

// eastSlavic is for Russian and Ukrainian: 1, 21, 31; 2 to 4, 22 to 24; others.
func eastSlavic(n int) int {
	switch {
	case n%10 == 1 && n%100 != 11:
		return one
	case n%10 >= 2 && n%10 <= 4 && (n%100 < 12 || n%100 > 14):
		return few
	}
	return other
}

// polishForm is for Polish: 1; 2 to 4, 22 to 24; others.
func polishForm(n int) int {
	if n == 1 {
		return one
	}
	if f := eastSlavic(n); f == few {
		return few
	}
	return other
}

// czechForm is for Czech: 1; 2 to 4; others.
func czechForm(n int) int {
	switch {
	case n == 1:
		return one
	case n >= 2 && n <= 4:
		return few
	}
	return other
}

// hebrewForm is for Hebrew: 1; 2; others.
func hebrewForm(n int) int {
	switch n {
	case 1:
		return one
	case 2:
		return two
	}
	return other
}

// arabicForm is for Arabic: 0; 1; 2; 3 to 10, 103 to 110; 11 to 99, 111 to 199; others.
func arabicForm(n int) int {
	switch {
	case n < 3:
		return [...]int{none, one, two}[n]
	case n%100 >= 3 && n%100 <= 10:
		return few
	case n%100 >= 11:
		return many
	}
	return other
}
