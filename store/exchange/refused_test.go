package exchange_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"calmcalf/store/exchange"
)

const head = "date,cramps,severity,duration_min,side,muscle,routine,feet,exercise,water_ml,caffeine,alcohol,magnesium,checkin_missing\n"

func TestWhatACSVIsRefusedFor(t *testing.T) {
	row := func(cells string) string { return head + "2026-11-19,0,,,,,no,,,,,,,0\n" + cells + "\n" }
	for _, test := range []struct{ name, file, want string }{
		{"nothing", "", "line 1: the file is empty"},
		{"no column that it needs", "date,severity\n2026-11-20,7\n", `line 1: the column "cramps" is missing`},
		{"a column that there is not", "date,cramps,pain\n2026-11-20,1,7\n", `line 1: there is no column "pain": rename it, or remove it. The columns are separated by commas, semicolons or tabs, and named date, cramps,`},
		{"a column twice", "date,cramps,date\n", `line 1: the column "date" appears twice`},
		{"a date that there is not", row("2026-11-31,0,,,,,no,,,,,,,0"), `line 3: date: "2026-11-31" is not a date`},
		{"no date", row(",0,,,,,no,,,,,,,0"), "line 3: date: the date is missing: write one such as 2026-11-20"},
		{"a date twice", row("2026-11-20,0,,,,,no,,,,,,,0\n2026-11-19,1,,,,,no,,,,,,,0"), "line 4: the night of 2026-11-19: it is already in line 2"},
		{"a cell too few", row("2026-11-20,0,,,,,no,,,,,,"), "line 3: it has 13 cells, but the first line has 14: it needs one for each column, even an empty one"},
		{"a cell too many", row("2026-11-20,0,,,,,no,,,,,,,0,"), "line 3: it has 15 cells, but the first line has 14: where a cell has a ',' in it, put it in quotation marks"},
		{"a quote that does not end", row(`2026-11-20,0,"7,,,,no,,,,,,,0`), "line 3: its quotation marks don't match: "},
		{"a quote in a cell", row(`2026-11-20,0,7",,,,no,,,,,,,0`), "line 3: its quotation marks don't match: "},
		{"severity 11", row("2026-11-20,1,11,,,,no,,,,,,,0"), `line 3: severity: "11" is not a whole number from 0 to 10`},
		{"severity 7.5", row("2026-11-20,1,7.5,,,,no,,,,,,,0"), "line 3: severity: "},
		{"no names", "2026-11-20,1\n", "line 1: the first line has to name the columns, separated by commas, semicolons or tabs, for example: date,cramps,severity"},
		{"JSON", "{\"format\":\"calmcalf-1\"}", "line 1: this looks like JSON: import it with --format json"},
		{"a zero byte", row("2026-11-20,1,\x00,,,,no,,,,,,,0"), "line 3: this is not UTF-8 text: save the file again as UTF-8 (in a spreadsheet: CSV UTF-8). If it is a journal, merge it with: calmcalf data merge"},
		{"an escape", row("2026-11-20,1,\x1b[2J,,,,no,,,,,,,0"), `line 3: severity: "\x1b[2J" is not`},
		{"no UTF-8", row("2026-11-20,1,\xc3\x28,,,,no,,,,,,,0"), "line 3: this is not UTF-8 text: save the file again as UTF-8"},
		{"a severity without a cramp", row("2026-11-20,0,7,,,,no,,,,,,,0"), "line 3: severity: there is no cramp that it could belong to"},
		{"three severities of two cramps", row("2026-11-20,2,7;6;5,,,,no,,,,,,,0"), "line 3: severity: there are 3 entries for 2 cramps"},
		{"no length", row("2026-11-20,1,,0,,,no,,,,,,,0"), `line 3: duration_min: "0" is out of range: it must be over 0 and at most 720 minutes`},
		{"thirteen hours", row("2026-11-20,1,,780,,,no,,,,,,,0"), "line 3: duration_min: "},
		{"a length in no number", row("2026-11-20,1,,Inf,,,no,,,,,,,0"), `line 3: duration_min: "Inf" is not a number`},
		{"a side that there is not", row("2026-11-20,1,,,up,,no,,,,,,,0"), `line 3: side: "up" is not a side`},
		{"a muscle that there is not", row("2026-11-20,1,,,,arm,no,,,,,,,0"), `line 3: muscle: "arm" is not a muscle`},
		{"half a routine", row("2026-11-20,0,,,,,half,,,,,,,0"), `line 3: routine: "half" is not yes, partly or no`},
		{"feet 3", row("2026-11-20,0,,,,,no,3,,,,,,0"), "line 3: feet: for feet, choose from: little, some, long"},
		{"a lake", row("2026-11-20,0,,,,,no,,,1000000,,,,0"), "line 3: water_ml: "},
		{"less than no coffee", row("2026-11-20,0,,,,,no,,,,-1,,,0"), `line 3: caffeine: "-1" is not a number`},
		{"fewer than no cramps", row("2026-11-20,-1,,,,,no,,,,,,,0"), `line 3: cramps: "-1" is not a whole number`},
		{"more cramps than anybody has", row("2026-11-20,1000000000,,,,,no,,,,,,,0"), "line 3: cramps: "},
		{"no answer and an answer", row("2026-11-20,0,,,,,no,,,,,,,1"), "line 3: cramps: 0 means no cramps, but checkin_missing says that nobody answered"},
		{"a check-in without an answer", row("2026-11-20,,,,,,no,,,,,,,0"), "line 3: cramps: the number of cramps is missing: write 0"},
		{"perhaps missing", row("2026-11-20,0,,,,,no,,,,,,,2"), `line 3: checkin_missing: "2" is not 0 or 1`},
		{"a cell of a megabyte", row("2026-11-20,1," + strings.Repeat("7", 1<<20) + ",,,,no,,,,,,,0"), "line 3: severity: it is too long, with 1048576 bytes"},
		{"a note on two lines", "date,cramps,note\n2026-11-20,0,\"a\nb\"\n", "line 2: the night of 2026-11-20: the note has a character that can't be shown"},
		{"a long note", "date,cramps,note\n2026-11-20,0," + strings.Repeat("a", 2001) + "\n", "2001 characters is too long"},
		{"an onset in another night", "date,cramps,onset\n2026-11-19,1,2026-11-21T03:10:00+01:00\n", "cramp 1: 2026-11-21T03:10:00+01:00 is not in this night"},
		{"a cramp id twice", "date,cramps,cramp_id\n2026-11-19,2,a;a\n", "cramp 2: the id a appears twice in this night"},
		{"a check-in at no time", "date,cramps,checked_at\n2026-11-19,0,07:40\n", `line 2: checked_at: "07:40" is not a time with its time zone, such as 2026-11-21T07:40:00+01:00`},
		{"the moment of no check-in", "date,cramps,checked_at\n2026-11-19,,2026-11-20T07:40:00+01:00\n", "it has the time of a check-in, but no check-in"},
		{"sleep 11", "date,cramps,sleep\n2026-11-19,0,11\n", `line 2: sleep: "11" is not a whole number from 0 to 10`},
		{"a check-in in no zone", "date,cramps,checked_at\n2026-11-19,0,2026-11-20 07:40\n", `line 2: checked_at: "2026-11-20 07:40" is not a time with its time zone`},
		{"a word beside the columns", "date,cramps,\n2026-11-19,0,sum\n", `line 2: cell 3: "sum" is in a column without a name: name the column in the first line, or remove it`},
		{"an onset at noon", "date,cramps,onset\n2026-11-19,1,noon\n", `line 2: onset: "noon" is not a time from 00:00 to 23:59, such as 03:10`},
	} {
		t.Run(test.name, func(t *testing.T) { wantOneRefusal(t, exchange.CSV, test.file, test.want) })
	}
}

func TestWhatAJSONIsRefusedFor(t *testing.T) {
	file := func(nights string) string {
		return "{\"format\":\"calmcalf-1\",\"nights\":[\n" + `{"night":"2026-11-19","checked_in":true},` + "\n" + nights + "\n]}\n"
	}
	beside := func(list string) string { return `{"format":"calmcalf-1","nights":[],` + list + "}\n" }
	for _, test := range []struct{ name, file, want string }{
		{"nothing", "", "line 1: the file is empty, or the end of it is missing"},
		{"cut in the middle", file("")[:60], "line 2: the file is empty, or the end of it is missing"},
		{"cut in a word", strings.TrimSuffix(file(`{"night":"2026-11-20","checked_in":true}`), "ue}\n]}\n"), "line 3: the file is empty, or the end of it is missing"},
		{"cut behind a name", `{"format":"calmcalf-1","nights"`, "line 1: the file is empty, or the end of it is missing"},
		{"a format that is no text", `{"format":1}`, "line 1: "},
		{"cut before its end", strings.TrimSuffix(file(`{"night":"2026-11-20","checked_in":true}`), "]}\n"), "line 4: the file is empty, or the end of it is missing"},
		{"no JSON", "Dear diary", "line 1: this is not JSON: if it is a CSV file, import it with --format csv"},
		{"no JSON further on", file(`{"night":,}`), "line 3: this is not valid JSON"},
		{"a word", `"nights"`, "line 1: there is no list of nights in this file"},
		{"another format", `{"format":"calmcalf-2","nights":[]}`, `line 1: the format is "calmcalf-2", but this version of calmcalf reads "calmcalf-1": update calmcalf`},
		{"no format", `{"nights":[]}`, "line 1: calmcalf did not export this file"},
		{"no nights", `{"format":"calmcalf-1"}`, "line 1: there is no list of nights"},
		{"nights that are no list", `{"format":"calmcalf-1","nights":3}`, "line 1: the nights are not a list: name a file that calmcalf exported"},
		{"trials that are no list", `{"format":"calmcalf-1","nights":[],"trials":{}}`, "line 1: the trials are not a list"},
		{"a trial of tea", beside(`"trials":[` + "\n" + `{"factor":"tea","start":"2026-11-20","design":{"block":2},"rounds":1,"on":[true,true,false,false]}]`), `line 2: a trial: "tea" can't be logged`},
		{"a draw below zero", beside(`"trials":[{"start":"2026-11-20","seed":-1}]`), "line 1: seed can't be the number -1: it must be a whole number of 0 or more"},
		{"a length beyond all numbers", file(`{"night":"2026-11-20","cramps":[{"id":"a","duration_s":1e300}]}`), "line 3: the night of 2026-11-20: cramp 1: a duration of 277777h46m40s is out of range"},
		{"a trial without end", beside(`"trials":[{"start":"2026-11-20","design":{"block":7},"rounds":1000,"on":[]}]`), "line 1: a trial: its schedule has 0 blocks"},
		{"an unknown field of a trial", beside(`"trials":[{"start":"2026-11-20","luck":1}]`), `line 1: the field "luck" is unknown`},
		{"a word for a trial", beside(`"trials":["routine"]`), "line 1: a trial can't be a text"},
		{"a deletion at no time", beside(`"deleted":[{"night":"2026-11-20","id":"a"}]`), "line 1: a deletion: it has no time"},
		{"a deletion in no night", beside(`"deleted":[{"id":"a","at":"2026-11-20T22:00:00Z"}]`), "line 1: a deletion: it has no night"},
		{"another field", `{"format":"calmcalf-1","days":[]}`, `line 1: the field "days" is unknown`},
		{"more behind it", file(`{"night":"2026-11-20","checked_in":true}`) + "{}", "there is more text after the nights"},
		{"an unknown field", file(`{"night":"2026-11-20","pain":3}`), `line 3: the field "pain" is unknown`},
		{"an unknown field of a cramp", file(`{"night":"2026-11-20","cramps":[{"id":"a","pain":3}]}`), `line 3: the field "pain" is unknown`},
		{"a word for a number", file(`{"night":"2026-11-20","cramps":[{"id":"a","severity":"bad"}]}`), "line 3: cramps.severity can't be a text: it must be a whole number"},
		{"a night that is a number", file(`3`), "line 3: a night can't be a number: it must be an object"},
		{"no night", file(`null`), "line 3: it has no date"},
		{"no date", file(`{"checked_in":true}`), "line 3: it has no date"},
		{"a date that there is not", file(`{"night":"2026-11-31"}`), `line 3: "2026-11-31" is not a date`},
		{"a date twice", file(`{"night":"2026-11-19","checked_in":true}`), "line 3: the night of 2026-11-19: it is already in line 2"},
		{"severity 11", file(`{"night":"2026-11-20","cramps":[{"id":"a","severity":11}]}`), "line 3: the night of 2026-11-20: cramp 1: severity 11 is not between 0 and 10"},
		{"ids of two devices in one night", file(`{"night":"2026-11-20","cramps":[{"id":"a"},{"id":"a"}]}`), "the id a appears twice in this night"},
		{"the moment of no check-in", file(`{"night":"2026-11-20","checked_in":false,"checked_at":"2026-11-21T07:40:00+01:00"}`), "it has the time of a check-in, but no check-in"},
		{"a field twice", file(`{"night":"2026-11-20","sleep":3,"sleep":4}`), `line 3: the field "sleep" appears twice: remove one`},
		{"a field twice, further in", file(`{"night":"2026-11-20","cramps":[{"id":"a","severity":3,"id":"b"}]}`), `line 3: the field "id" appears twice`},
		{"a factor twice", file(`{"night":"2026-11-20","factors":{"feet":"long","feet":"some"}}`), `line 3: the field "feet" appears twice`},
		{"a list twice", `{"format":"calmcalf-1","nights":[],"nights":[]}`, `line 1: the field "nights" appears twice`},
		{"a field in another case", file(`{"night":"2026-11-20","Sleep":3}`), `line 3: the field "Sleep" is unknown: write it as "sleep"`},
		{"a list in another case", `{"format":"calmcalf-1","Nights":[]}`, `line 1: the field "Nights" is unknown: write it as "nights"`},
		{"half a severity", file(`{"night":"2026-11-20","cramps":[{"id":"a","severity":7.5}]}`), "line 3: cramps.severity can't be the number 7.5"},
		{"a time that is none", file(`{"night":"2026-11-20","cramps":[{"id":"a","at":"03:10"}]}`), `line 3: "03:10" is not a time with its time zone, such as`},
		{"a word for a length", file(`{"night":"2026-11-20","cramps":[{"id":"a","duration_s":"3m"}]}`), "line 3: cramps.duration_s can't be a text"},
		{"a number that is none", file(`{"night":"2026-11-20","sleep":03}`), "line 3: this is not valid JSON"},
		{"a comma too many", file(`{"night":"2026-11-20",}`), "line 3: this is not valid JSON: there is a '}' that doesn't belong there"},
		{"a line end in a text", file("{\"night\":\"2026-11-20\",\"note\":\"a\nb\"}"), "line 3: this is not valid JSON"},
		{"a separator in an id", file(`{"night":"2026-11-20","cramps":[{"id":"a;b"}]}`), `cramp 1: the id "a;b" has a space, a semicolon or a control character in it`},
		{"a control character in a sign", file(`{"night":"2026-11-20","signs":{"at":"2026-11-21T07:40:00+01:00","yes":["a\u001b"]}}`), `the id of a warning sign can't be "a\x1b"`},
		{"a control character in what was discussed", file(`{"night":"2026-11-20","discussed":["B1\n"]}`), `the id of what was discussed can't be "B1\n"`},
		{"a space in the id of a deletion", beside(`"deleted":[{"night":"2026-11-20","id":"a ","at":"2026-11-20T22:00:00Z"}]`), `a deletion: the id "a " has a space`},
		{"an escape in a name", file(`{"night":"2026-11-20","\u001b[2J":1}`), `line 3: the field "\x1b[2J" is unknown`},
		{"no UTF-8", file("{\"night\":\"2026-11-20\",\"note\":\"\xff\"}"), "line 3: this is not UTF-8 text: save the file again as UTF-8"},
		{"a factor that there is not", file(`{"night":"2026-11-20","factors":{"tea":1}}`), `"tea" can't be logged`},
	} {
		t.Run(test.name, func(t *testing.T) { wantOneRefusal(t, exchange.JSON, test.file, test.want) })
	}
}

func wantOneRefusal(t *testing.T, f exchange.Format, file, want string) {
	t.Helper()
	got, err := exchange.Read(strings.NewReader(file), f, later, "")
	if err != nil || got.Refused.Count() != 1 || !strings.Contains(got.Refused.Named[0].String(), want) {
		t.Fatalf("got %v, %v, want only ... %s ...", got.Refused, err, want)
	}
	if text := got.Refused.Named[0].String(); strings.ContainsAny(text, "\x00\x1b\n") || !utf8.ValidString(text) {
		t.Errorf("got %q, want it printable", got.Refused.Named[0].String())
	}
}

func TestWhatACSVMayHave(t *testing.T) {
	forty := strings.Repeat(";", 39)
	for _, test := range []struct{ name, file, want string }{
		{
			"a mark of its encoding, and lines as Windows ends them", "\ufeffdate,cramps\r\n2026-11-20,0\r\n",
			`{"night":"2026-11-20","checked_in":true,"cramps":[],"sessions":[]}`,
		},
		{"no end of its last line", "date,cramps\n2026-11-20,", `{"night":"2026-11-20","checked_in":false,"sessions":[]}`},
		{"its columns in another order", "cramps,date\n0,2026-11-20\n", `{"night":"2026-11-20","checked_in":true,"cramps":[],"sessions":[]}`},
		{
			"a cramp that came when nobody checked in", "date,cramps,side,checkin_missing\n2026-11-20,1,left,1\n",
			`{"night":"2026-11-20","checked_in":false,"cramps":[{"id":"01M7WD7TG000Z6E5YVDTZB2FE6","side":"left"}],"sessions":[]}`,
		},
		{
			"only the worst of the cramps", "date,cramps,severity,muscle\n2026-11-20,2,8,calf\n",
			`{"night":"2026-11-20","checked_in":true,"cramps":[{"id":"01M7WD7TG000Z6E5YVDTZB2FE6","muscle":"calf","severity":8},` +
				`{"id":"01M7WD7TG001Z6E5YVDTZB2FE6"}],"sessions":[]}`,
		},
		{
			"times of the night", "date,cramps,onset\n2026-11-20,1,03:10\n",
			`{"night":"2026-11-20","checked_in":true,"cramps":[{"id":"01M7WD7TG000Z6E5YVDTZB2FE6","at":"2026-11-21T03:10:00+01:00"}],"sessions":[]}`,
		},
		{"forty cramps in a night", "date,cramps,severity\n2026-11-20,40,1" + forty + "\n", `"cramps":[{"id":`},
		{
			"no routine on a night of which nothing is known", "date,cramps,routine\n2026-11-20,,no\n",
			`"sessions":[{"id":"01M7WD7TG000V3WJB9MT5WR4TD","routine":"","started":"2026-11-20T12:00:00Z"`,
		},
		{
			"one night ten years ago and one today", "date,cramps\n2026-11-22,0\n2016-11-22,1\n",
			`{"night":"2016-11-22","checked_in":true,"cramps":[{"id":`,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := written(t, exchange.JSON, joined(t, nil, told(t, exchange.CSV, test.file)))
			if !strings.Contains(got, test.want) {
				t.Errorf("got %s, want ... %s ...", got, test.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, format := range exchange.Formats() {
		f.Add([]byte(written(f, format, small())), format == exchange.CSV)
	}
	f.Add([]byte("date,cramps,note\n2026-11-20,1,\"a\"\n"), true)
	f.Add([]byte("\r"), false)
	f.Fuzz(func(t *testing.T, text []byte, rows bool) {
		format := exchange.JSON
		if rows {
			format = exchange.CSV
		}
		got, err := exchange.Read(bytes.NewReader(text), format, later, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range got.Nights {
			if err := n.Check(); err != nil || n.Date.Compare(friday.AddDays(2)) > 0 {
				t.Errorf("took the night of %v: %v", n.Date, err)
			}
		}
		lines := 1 + max(bytes.Count(text, []byte("\n")), bytes.Count(text, []byte("\r"))) // some files end them with \r
		for _, r := range got.Refused.Named {
			if r.Number < 1 || r.Number > lines || r.Reason == "" {
				t.Errorf("refused %v of %d lines", r, lines)
			}
		}
		_ = fmt.Sprint(got.Refused)
	})
}
