package exchange_test

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"calmcalf/store/diary"
	"calmcalf/store/exchange"

	"pgregory.net/rapid"
)

// resaved are the ways in which other programs write a file again that they read.
var resaved = map[string]func(text string) string{
	"Windows":                  func(text string) string { return "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n") },
	"Excel, Unicode":           func(text string) string { return inUTF16(binary.LittleEndian, text) },
	"Excel for the Mac":        func(text string) string { return strings.ReplaceAll(text, "\n", "\r") },
	"Excel, with its own line": func(text string) string { return "sep=,\r\n" + strings.ReplaceAll(text, "\n", "\r\n") },
	"typed by hand": func(text string) string {
		names, rows, _ := strings.Cut(text, "\n")
		return strings.ToUpper(strings.ReplaceAll(names, ",", ", ")) + "\n" + rows
	},
	"another machine": func(text string) string { return inUTF16(binary.BigEndian, text) },
	"empty rows": func(text string) string {
		return text + strings.Repeat(",", strings.Count(text[:strings.Index(text, "\n")], ",")) + "\n"
	},
	"pandas, with the number of each row": func(text string) string {
		rows := strings.SplitAfter(text, "\n")
		for i, row := range rows[:len(rows)-1] {
			rows[i] = fmt.Sprintf("%.*s,%s", 9*min(i, 1), fmt.Sprint(i), row)
		}
		return strings.Join(rows, "")
	},
	"pandas, with decimals": func(text string) string {
		return strings.NewReplacer(",2,7;4,", ",2.0,7;4,", ",0,0.5,", ",0.0,0.5,", ",1500,", ",1500.0,", ",0\n", ",0.0\n", ",1\n", ",1.0\n").Replace(text)
	},
	"pandas, with times": func(text string) string { return strings.ReplaceAll(text, "2026-11-20,", "2026-11-20 00:00:00,") },
	"a German spreadsheet": func(text string) string {
		cells := strings.NewReplacer("7;4", `"7;4"`, "3;", `"3;"`, "left;right", `"left;right"`, ",0.5,", ";0,5;", ",", ";")
		return dated("02.01.2006").Replace(cells.Replace(text))
	},
	"a British one":    func(text string) string { return dated("2/1/2006").Replace(text) },
	"an American one":  func(text string) string { return dated("1/2/2006").Replace(text) },
	"a Dutch one":      func(text string) string { return dated("02-01-2006").Replace(text) },
	"a Japanese one":   func(text string) string { return dated("2006/01/02").Replace(text) },
	"tabs for columns": func(text string) string { return strings.ReplaceAll(text, ",", "\t") },
}

func inUTF16(order binary.AppendByteOrder, text string) string {
	var out []byte
	for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
		out = order.AppendUint16(out, unit)
	}
	return string(out)
}

// dated writes dates in another way.
func dated(layout string) *strings.Replacer {
	var pairs []string
	for d := friday.AddDays(-60); d.Compare(friday) <= 0; d = d.AddDays(1) {
		pairs = append(pairs, d.String(), d.Format(layout))
	}
	return strings.NewReplacer(pairs...)
}

func TestAFileThatWasSavedAgainIsTheSame(t *testing.T) {
	text := "date,cramps,severity,duration_min,side,caffeine,water_ml,note,checkin_missing\n" +
		"2026-11-20,2,7;4,3;,left;right,,1500,größer 🦵,0\n" +
		"2026-11-05,0,,,,0.5,,,0\n" +
		"2026-11-04,,,,,,,,1\n"
	want := written(t, exchange.JSON, told(t, exchange.CSV, text))
	for name, save := range resaved {
		t.Run(name, func(t *testing.T) {
			again := save(text)
			if again == text {
				t.Fatal("nothing differs")
			}
			if got := written(t, exchange.JSON, told(t, exchange.CSV, again)); got != want {
				t.Errorf("after %s\n got %s\nwant %s", again, got, want)
			}
		})
	}
	json := written(t, exchange.JSON, small())
	if got := written(t, exchange.JSON, told(t, exchange.JSON, inUTF16(binary.LittleEndian, json))); got != json {
		t.Errorf("JSON from a shell of Windows: got %s", got)
	}
}

func TestDatesAreNeverGuessed(t *testing.T) {
	const which = "could be 3 April 2026 or 4 March 2026: say which, with --dates day-first or --dates month-first"
	for _, test := range []struct {
		dates string // separated by spaces
		order exchange.DateOrder
		want  string // the nights, or of what is refused
		shown exchange.DateOrder
	}{
		{dates: "3/4/2026", want: `"3/4/2026" ` + which},
		{dates: "03.04.2026", want: `"03.04.2026" ` + which},
		{dates: "3/4/2026", order: exchange.DayFirst, want: "2026-04-03"},
		{dates: "3/4/2026", order: exchange.MonthFirst, want: "2026-03-04"},
		{dates: "4/4/2026", want: "2026-04-04"},
		{dates: "3/4/2026 25/3/2026", want: "2026-04-03 2026-03-25", shown: exchange.DayFirst},
		{dates: "3/4/2026 3/25/2026", want: "2026-03-04 2026-03-25", shown: exchange.MonthFirst},
		{dates: "3/4/2026 3/25/2026 25/2/2026", want: `line 2: date: "3/4/2026" ` + which},
		{dates: "3/25/2026", order: exchange.DayFirst, want: `"3/25/2026" is not a date with the day first: write it with the year first, for example 2026-11-20`},
		{dates: "3/25/2026 25/2/2026", want: `line 3: date: "25/2/2026" has the day first, but other dates in this file have the month first: write it as 2026-02-25`},
		{dates: "31/31/2026", want: `there is no such day as "31/31/2026"`},
		{dates: "20.11.26", want: `"20.11.26" is not a date: write one such as 2026-11-20`},
		{dates: "2026-04-03 3/4/2026", want: which},
		{dates: "3/4-2026", want: `"3/4-2026" is not a date`},
		{dates: "+3/4/2026", want: "is not a date"},
	} {
		text := "date,cramps\n"
		for date := range strings.FieldsSeq(test.dates) {
			text += date + ",0\n"
		}
		read, err := exchange.Read(strings.NewReader(text), exchange.CSV, later, test.order)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, n := range read.Nights {
			got = append(got, n.Date.String())
		}
		for _, l := range read.Refused.Named {
			got = append(got, l.String())
		}
		if words := strings.Join(got, " "); !strings.Contains(words, test.want) || read.Dates != test.shown {
			t.Errorf("%s %s: got %s, %s\nwant %s, %s", test.dates, test.order, words, read.Dates, test.want, test.shown)
		}
	}
}

func TestNumbersAreNeverGuessed(t *testing.T) {
	for _, test := range []struct{ separator, cell, want string }{
		{",", "1.5", "1.5"},
		{",", `"1,5"`, "1.5"},
		{",", "1.125", "1.13"},
		{",", `"1,500"`, `"1,500" could be 1500 or 1.5: write it as one of them, for example 1500`},
		{",", "0.125", "0.13"},
		{",", "2.0", "2"},
		{",", "1.2.3", "is not a number"},
		{",", `"1.200,5"`, "is not a number"},
		{",", "1e1", "is not a number"},
		{";", "1,5", "1.5"},
		{";", "1.5", "1.5"},
		{";", "1,125", "1.13"},
		{";", "1.125", `"1.125" could be 1125 or 1.125`},
		{"\t", "1.125", `"1.125" could be 1125 or 1.125`},
		{"\t", "0,125", "0.13"},
	} {
		text := strings.ReplaceAll("date|cramps|caffeine\n2026-11-20|0|", "|", test.separator) + test.cell + "\n"
		read, err := exchange.Read(strings.NewReader(text), exchange.CSV, later, "")
		if err != nil {
			t.Fatal(err)
		}
		got := fmt.Sprint(read.Refused.Named)
		for _, n := range read.Nights {
			got = fmt.Sprint(n.Factors[diary.Caffeine].Number)
		}
		if !strings.Contains(got, test.want) {
			t.Errorf("%q: got %s, want %s", text, got, test.want)
		}
	}
}

func TestATimeThatNoClockShowedIsRefused(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	for onset, want := range map[string]string{
		"01:59": "", "02:30": "onset: 02:30 did not exist that night, because the clocks went forward: write the time that a clock showed, such as 03:30",
		"3:30": "", "03:30:00": "", "2:59:59": "onset: 02:59 did not exist",
	} {
		text := "date,cramps,onset\n2026-03-28,1," + onset + "\n"
		got, err := exchange.Read(strings.NewReader(text), exchange.CSV, later.In(berlin), "")
		if err != nil || (got.Refused.Count() == 0) != (want == "") || !strings.Contains(fmt.Sprint(got.Refused.Named), want) {
			t.Errorf("%s: got %v, %v, want %s", onset, got.Refused, err, want)
		}
	}
}

// TestACellIsTextForASpreadsheet: none begins as a formula does, and each is read back as it was.
func TestACellIsTextForASpreadsheet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		note := rapid.StringMatching(`[='+@ –＝"-]{0,4}[a-c=,;\n']{0,3}`).Draw(t, "note")
		note = strings.ReplaceAll(note, "\n", " ")
		text := written(t, exchange.CSV, []diary.Night{{Date: friday, CheckedIn: true, Note: note}})
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, cell := range rows[1] {
			if strings.HasPrefix(cell, "＝") || cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") {
				t.Fatalf("a cell is %s", cell)
			}
		}
		if got := told(t, exchange.CSV, text); got[0].Note != note {
			t.Fatalf("got %q, want %q, from %s", got[0].Note, note, text)
		}
	})
}

func TestWhatIsLeftOutAndTheRestIsTaken(t *testing.T) {
	file := `[{"night":"2026-11-20","checked_in":true},
{"night":"2030-11-20","checked_in":true},
{"night":"1899-12-31","checked_in":true},
{"night":"2026-11-22","checked_in":false,"sessions":[],"factors":{"water_ml":300},"drinks":[{"id":"a","at":"2026-11-22T22:14:20+01:00","ml":300}]}]`
	got, err := exchange.Read(strings.NewReader(file), exchange.JSON, later, "")
	if err != nil || got.Refused.Count() > 0 || len(got.Nights) != 2 || len(got.Nights[1].Drinks) != 1 {
		t.Fatalf("got %v, %v", got, err)
	}
	want := "[line 2: the night of 2030-11-20 is left out: it is still to come; correct the date, in case a clock was wrong " +
		"line 3: the night of 1899-12-31 is left out: it is before 1900; correct the year " +
		"line 4: the night of 2026-11-22 has a time that is still to come: a clock may have been wrong]"
	if words := fmt.Sprint(got.Doubted.Named); words != want {
		t.Errorf("got  %s\nwant %s", words, want)
	}
}

func TestAFileOfTooMuchIsRefused(t *testing.T) {
	cramps := strings.Repeat(`{"id":""},`, diary.MaxJoined) + `{"id":""}`
	wantOneRefusal(t, exchange.JSON, `[{"night":"2026-11-20","cramps":[`+cramps+`]}]`, "line 1: the night of 2026-11-20: it has 10001 entries of a kind, but a night can have 10000 at most")
	wantOneRefusal(t, exchange.CSV, "date,cramps\n2026-11-20,10001\n", `cramps: "10001" is not a whole number from 0 to 10000`)
	wantOneRefusal(t, exchange.CSV, "date,cramps\n2026-11-20,1001\n", "cramps: there are 1001 cramps, but without a cramp_id at most 1000 can be imported for a night")
	var rows bytes.Buffer
	for i := range 201 {
		fmt.Fprintf(&rows, "%v,1000\n", friday.AddDays(-i))
	}
	wantOneRefusal(t, exchange.CSV, "date,cramps\n"+rows.String()+"never\n", "line 202: there are more than 200000 cramps in the file: split it; the rest of the file was not read")
	refused, err := exchange.Read(strings.NewReader("date,cramps\n"+strings.Repeat("2026-11-20,10000\n", 100_000)), exchange.CSV, later, "")
	if err != nil || refused.Refused.Count() != 22 { // not 100,000 rows of 10,000 cramps
		t.Errorf("got %d lines, %v", refused.Refused.Count(), err)
	}
	wantOneRefusal(t, exchange.CSV, "date,cramps\n"+strings.Repeat(",\n", 1_000_001), "line 1000002: there are more than 1000000 rows in the file: split it; the rest of the file was not read")
	empty, err := exchange.Read(strings.NewReader("["+strings.Repeat("{},", 3_000_000)+"{}]"), exchange.JSON, later, "")
	if err != nil || empty.Refused.Count() != 3_000_001 {
		t.Errorf("got %d lines, %v", empty.Refused.Count(), err)
	}
	large := bytes.NewReader(bytes.Repeat([]byte(" "), exchange.MaxFile+1))
	if _, err := exchange.Read(large, exchange.JSON, later, ""); err != exchange.ErrTooLarge || !strings.Contains(err.Error(), fmt.Sprintf("larger than %d MiB", exchange.MaxFile>>20)) {
		t.Errorf("got %v", err)
	}
}

// TestAnotherCopyCountsAsAWhole, whatever its clock was: else copies would never become the same.
func TestAnotherCopyCountsAsAWhole(t *testing.T) {
	var file bytes.Buffer
	want := diary.Contents{Nights: []diary.Night{
		{Date: diary.Date{Year: 1899, Month: 5, Day: 5}, CheckedIn: true, Cramps: []diary.Cramp{}, Sessions: []diary.Session{}},
		{Date: diary.Date{Year: 2190, Month: 5, Day: 5}, CheckedIn: true, Cramps: []diary.Cramp{}, Sessions: []diary.Session{}},
	}}
	if err := exchange.Write(&file, exchange.JSON, want); err != nil {
		t.Fatal(err)
	}
	if got, err := exchange.ReadCopy(&file); err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, %v\nwant %v", got, err, want)
	}
}
