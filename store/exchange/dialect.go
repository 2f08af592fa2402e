package exchange

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"calmcalf/store/diary"
)

// DateOrder is the order of day and month in the dates of a file, where both are numbers and
// the year is the last one.
type DateOrder string

// The orders. Without one, dates that could be two are refused.
const (
	DayFirst   DateOrder = "day-first"
	MonthFirst DateOrder = "month-first"
)

// dialect is how the program that wrote a CSV separates cells, and writes numbers and dates.
type dialect struct {
	separator rune
	dates     DateOrder // "" is not known
}

// rows returns a reader of the rows of a text.
func (d dialect) rows(text []byte) *csv.Reader {
	r := csv.NewReader(bytes.NewReader(text))
	r.ReuseRecord = true
	r.Comma = d.separator
	return r
}

// separatorOf returns what separates the names of the columns: a comma, or in countries with
// a decimal comma a semicolon, or a tab. It may have a line of its own, as Excel writes it, which
// is empty in the rest that is returned.
func separatorOf(text []byte) (separator rune, rest []byte) {
	if rest, named := bytes.CutPrefix(text, []byte("sep=")); named && len(rest) > 0 && strings.IndexByte(",;\t", rest[0]) >= 0 {
		return rune(rest[0]), rest[1:]
	}
	first, _, _ := bytes.Cut(text, []byte("\n"))
	best, most := ',', 1
	for _, separator := range ",;\t" {
		if n := bytes.Count(first, []byte(string(separator))); n >= most {
			best, most = separator, n+1
		}
	}
	return best, text
}

// number reads a number with a decimal point or a decimal comma. What could be thousands is
// refused: 1.500 is one and a half here, and 1500 there.
func (d dialect) number(cell string) (float64, error) {
	if n, err := strconv.ParseUint(cell, 10, 32); err == nil { // as nearly all are
		return float64(n), nil
	}
	digits := strings.Replace(cell, ",", ".", 1)
	n, err := strconv.ParseFloat(digits, 64)
	if err != nil || strings.Trim(digits, "0123456789.") != "" {
		return 0, fmt.Errorf("%.40q is not a number of 0 or more, such as 2 or 1.5", cell)
	}
	whole, part, _ := strings.Cut(digits, ".")
	usual := d.separator == ',' && strings.Contains(cell, ".") || d.separator == ';' && strings.Contains(cell, ",")
	if len(part) == 3 && strings.Trim(whole, "0") != "" && len(whole) <= 3 && !usual {
		return 0, fmt.Errorf("%.40q could be %s or %g: write it as one of them, for example %[2]s", cell, whole+part, n)
	}
	return n, nil
}

// whole reads a whole number, which spreadsheets and pandas may have written as 7.0.
func (d dialect) whole(cell string, most int) (int, error) {
	n, err := d.number(cell)
	if err != nil || n > float64(most) || n != math.Trunc(n) {
		return 0, fmt.Errorf("%.40q is not a whole number from 0 to %d", cell, most)
	}
	return int(n), nil
}

func (d dialect) bit(cell string) (bool, error) {
	n, err := d.whole(cell, 1)
	if err != nil {
		return false, fmt.Errorf("%.40q is not 0 or 1", cell)
	}
	return n == 1, nil
}

// numericDate is a date of three numbers, the year last.
type numericDate struct{ first, second, year int }

// parseNumericDate reads 20.11.2026, 11/20/2026 or 20-11-2026, which may have the time of
// midnight, as spreadsheets add it.
func parseNumericDate(cell string) (n numericDate, is bool) {
	cell = strings.TrimSuffix(cell, " 00:00:00")
	mark := strings.IndexAny(cell, "./-")
	if mark < 0 {
		return n, false
	}
	parts := strings.Split(cell, cell[mark:mark+1])
	if len(parts) != 3 || len(parts[2]) != 4 {
		return n, false
	}
	for i, to := range []*int{&n.first, &n.second, &n.year} {
		number, err := strconv.ParseUint(parts[i], 10, 16)
		if err != nil {
			return n, false
		}
		*to = int(number)
	}
	return n, true
}

// in returns the date in an order, or false for a day that there is not.
func (n numericDate) in(order DateOrder) (diary.Date, bool) {
	day, month := n.first, n.second
	if order == MonthFirst {
		day, month = month, day
	}
	d, err := diary.ParseDate(fmt.Sprintf("%04d-%02d-%02d", n.year, month, day))
	return d, err == nil
}

// order returns the only order in which the date can be, or "".
func (n numericDate) order() DateOrder {
	_, dayFirst := n.in(DayFirst)
	_, monthFirst := n.in(MonthFirst)
	switch {
	case dayFirst && !monthFirst:
		return DayFirst
	case monthFirst && !dayFirst:
		return MonthFirst
	default:
		return ""
	}
}

// date reads a date, the year first or last.
func (d dialect) date(cell string) (diary.Date, error) {
	iso := strings.ReplaceAll(strings.ReplaceAll(cell, "/", "-"), ".", "-")
	for _, midnight := range []string{" 00:00:00", "T00:00:00"} {
		iso = strings.TrimSuffix(iso, midnight)
	}
	if date, err := diary.ParseDate(iso); err == nil {
		return date, nil
	}
	n, is := parseNumericDate(cell)
	if cell == "" {
		return diary.Date{}, errors.New("the date is missing: write one such as 2026-11-20")
	}
	if !is {
		return diary.Date{}, fmt.Errorf("%.40q is not a date: write one such as 2026-11-20", cell)
	}
	dayFirst, isDay := n.in(DayFirst)
	monthFirst, isMonth := n.in(MonthFirst)
	switch {
	case isDay && (d.dates == DayFirst || dayFirst == monthFirst):
		return dayFirst, nil
	case isMonth && d.dates == MonthFirst:
		return monthFirst, nil
	case isDay && isMonth:
		return diary.Date{}, fmt.Errorf("%q could be %s or %s: say which, with --dates %s or --dates %s",
			cell, dayFirst.Format(diary.LongDate), monthFirst.Format(diary.LongDate), DayFirst, MonthFirst)
	case d.dates != "":
		return diary.Date{}, fmt.Errorf("%q is not a date with the %s: write it with the year first, for example 2026-11-20", cell, strings.Replace(string(d.dates), "-", " ", 1))
	case isDay:
		return diary.Date{}, fmt.Errorf("%q has the day first, but other dates in this file have the month first: write it as %v", cell, dayFirst)
	case isMonth:
		return diary.Date{}, fmt.Errorf("%q has the month first, but other dates in this file have the day first: write it as %v", cell, monthFirst)
	}
	return diary.Date{}, fmt.Errorf("there is no such day as %q: write one such as 2026-11-20", cell)
}

// orderOf returns the order that the dates of a column show: a 20 is no month. It is "" where
// none of them shows one, or they show both.
func (d dialect) orderOf(text []byte, column int) DateOrder {
	rows, order := d.rows(text), DateOrder("")
	rows.FieldsPerRecord = -1
	for range mostRows {
		cells, err := rows.Read()
		if err != nil {
			break
		}
		if column >= len(cells) {
			continue
		}
		n, _ := parseNumericDate(strings.TrimSpace(cells[column]))
		switch shown := n.order(); {
		case shown == "":
		case order != "" && shown != order:
			return ""
		default:
			order = shown
		}
	}
	return order
}

// parseInstant reads an instant with its offset.
func parseInstant(text string) (time.Time, error) {
	whole := text
	if len(text) > 10 && text[10] == ' ' { // as pandas writes it
		whole = text[:10] + "T" + text[11:]
	}
	at, err := time.Parse(time.RFC3339, whole)
	if err != nil {
		return at, fmt.Errorf("%.40q is not a time with its time zone, such as 2026-11-21T07:40:00+01:00", text)
	}
	return at, nil
}

// formula reports whether a spreadsheet would calculate a text that begins so.
func formula(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return text != "" && strings.ContainsRune("=+-@\t\r＝＋－＠", first)
}

// asText writes a cell so that a spreadsheet takes it for text, whatever it begins with: with
// an apostrophe in front.
func asText(cell string) string {
	if formula(strings.TrimLeft(cell, "'")) {
		return "'" + cell
	}
	return cell
}

// fromText reads what asText wrote.
func fromText(cell string) string {
	if strings.HasPrefix(cell, "'") && formula(strings.TrimLeft(cell, "'")) {
		return cell[1:]
	}
	return cell
}
