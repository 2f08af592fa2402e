//go:build unix

package cli_test

import (
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// twinsAgree compares what every command says of a year with a count of the JSON that
// shares no code with them.
func twinsAgree(t *testing.T, program string) {
	file := filepath.Join(t.TempDir(), "journal.db")
	run := func(args ...string) string {
		t.Helper()
		command := exec.Command(program, append(args, "--journal", file)...)
		command.Env = append(os.Environ(), "CALMCALF_NOW="+yearsNow, "CALMCALF_CONFIG="+t.TempDir())
		out, err := command.Output()
		if err != nil {
			t.Fatalf("%v: %v", args, err)
		}
		return string(out)
	}
	run("demo", "--seed", "7")
	history := func(args ...string) string { return run(append([]string{"history"}, args...)...) }
	for _, ends := range [][]string{
		{},
		{"--from", "2026-02-03", "--to", "2026-04-15"},
		{"--to", "2026-01-01"},
		{"--from", "2026-09-02"},
	} {
		c := countOf(t, history(append(ends, "--json")...))
		c.span(t, ends)
		weeks := countOf(t, history("--json", "--from", c.last.AddDate(0, 0, -27).Format(time.DateOnly), "--to", c.last.Format(time.DateOnly)))
		c.weeks = fmt.Sprintf("In the last 28 nights: %d cramps in %d logged nights.", weeks.cramps, weeks.logged)
		for view, check := range map[string]func(*testing.T, *counted, []string){
			"nights": nightsAgree, "calendar": calendarAgrees, "where": whereAgrees, "insight": insightAgrees,
		} {
			t.Run(strings.Join(append([]string{view}, ends...), " "), func(t *testing.T) {
				check(t, c, lines(t, history(append(ends, "--plain", "--view", view)...)))
			})
		}
		for _, view := range []string{"nights", "calendar", "where"} {
			t.Run(strings.Join(append([]string{"picture", view}, ends...), " "), func(t *testing.T) {
				pictureAgrees(t, c, view, history(append(ends, "--svg", "-", "--view", view)...))
			})
		}
	}
}

func lines(t *testing.T, text string) []string {
	t.Helper()
	if !strings.HasPrefix(text, "Showing plain text (--plain).\nThe nights from ") || strings.ContainsAny(text, "│─▔█▁●◐○·") {
		t.Errorf("is not plain:\n%s", text)
	}
	return strings.Split(strings.TrimSpace(text), "\n")[1:]
}

// span finds out how many nights there are between the ends.
func (c *counted) span(t *testing.T, ends []string) {
	t.Helper()
	c.first, c.last = yearsEnd.AddDays(-364).At(12, 0, time.UTC), yearsEnd.At(12, 0, time.UTC)
	for i := 0; i < len(ends); i += 2 {
		day, err := time.Parse(time.DateOnly, ends[i+1])
		if err != nil {
			t.Fatal(err)
		}
		if ends[i] == "--from" {
			c.first = day.Add(12 * time.Hour)
		} else {
			c.last = day.Add(12 * time.Hour)
		}
	}
	c.nights = int(c.last.Sub(c.first).Hours()/24) + 1
}

// sums is the line above every view.
func (c *counted) sums() string {
	return fmt.Sprintf("In %d nights: %d logged, %d cramps on %d nights, a routine on %d nights.",
		c.nights, c.logged, c.cramps, c.cramped, c.full+c.partial)
}

func wantLine(t *testing.T, lines []string, want string) {
	t.Helper()
	if !slices.Contains(lines, want) {
		t.Errorf("no line %q in:\n%s", want, strings.Join(lines, "\n"))
	}
}

func nightsAgree(t *testing.T, c *counted, lines []string) {
	wantLine(t, lines, c.sums())
	wantLine(t, lines, c.weeks)
	logged, covered := 0, 0
	for _, line := range lines[4:] { // after the headings
		day, what, _ := strings.Cut(line, ": ")
		if gap := regexp.MustCompile(`^(\d+) nights not logged\.$`).FindStringSubmatch(what); gap != nil {
			covered += number(t, gap[1])
			continue
		}
		covered++
		date, err := time.Parse("Mon 2 Jan 2006", day)
		if err != nil {
			t.Fatal(err)
		}
		if want, is := c.perNight[date.Format(time.DateOnly)]; is {
			logged++
			if !strings.HasPrefix(what, want+",") && !strings.HasPrefix(what, want+" (") {
				t.Errorf("got %q, want %s", line, want)
			}
		} else if !strings.Contains(what, "not logged") {
			t.Errorf("got %q, want it not logged", line)
		}
	}
	if logged != c.logged || covered != c.nights {
		t.Errorf("got %d nights, %d logged; want %d, %d", covered, logged, c.nights, c.logged)
	}
}

func number(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func calendarAgrees(t *testing.T, c *counted, lines []string) {
	wantLine(t, lines, c.sums())
	cramps, logged, covered := 0, 0, 0
	for _, line := range lines[3:] { // after the heading, the headline and the sums
		if gap := regexp.MustCompile(`(\d+) nights not logged\.$`).FindStringSubmatch(line); gap != nil {
			covered += number(t, gap[1])
			continue
		}
		week := regexp.MustCompile(`^Week of Monday (.+?): (.+)\. (.+)\.$`).FindStringSubmatch(line)
		monday, err := time.Parse("2 January 2006", week[1])
		if err != nil {
			t.Fatal(err)
		}
		for _, day := range strings.Split(week[2], "; ") {
			covered++
			name, what, _ := strings.Cut(day, " ")
			date := monday
			for date.Weekday().String() != name {
				date = date.AddDate(0, 0, 1)
			}
			want, is := c.perNight[date.Format(time.DateOnly)]
			if !is {
				want = "not logged"
			}
			if got, _, _ := strings.Cut(what, ","); got != want {
				t.Errorf("%s: got %q, want %q", date.Format(time.DateOnly), what, want)
			}
		}
		if sum := regexp.MustCompile(`^(No|\d+) cramps? in (\d+) logged`).FindStringSubmatch(week[3]); sum != nil {
			logged += number(t, sum[2])
			cramps += number(t, strings.Replace(sum[1], "No", "0", 1))
		}
	}
	if cramps != c.cramps || logged != c.logged || covered != c.nights {
		t.Errorf("the weeks: got %d cramps, %d of %d nights logged; want %d, %d of %d", cramps, logged, covered, c.cramps, c.logged, c.nights)
	}
}

func whereAgrees(t *testing.T, c *counted, lines []string) {
	wantLine(t, lines, c.sums())
	want := c.whereLines()
	for _, line := range want {
		wantLine(t, lines, line)
	}
	said := 0
	for _, line := range lines[3:] { // after the heading, the headline and the sums
		if !strings.HasSuffix(line, ":") && !strings.HasPrefix(line, "No night logged: ") && !strings.Contains(line, ": no ") {
			said++
		}
	}
	none := 0
	for _, line := range want {
		if strings.Contains(line, ": no ") {
			none++
		}
	}
	if said != len(want)-none {
		t.Errorf("got %d lines with cramps, want %d:\n%s", said, len(want)-none, strings.Join(lines, "\n"))
	}
}

func insightAgrees(t *testing.T, c *counted, lines []string) {
	for _, want := range []string{
		fmt.Sprintf("%d of %d nights are logged.", c.logged, c.nights),
		fmt.Sprintf("%d cramps on %d of %d logged nights.", c.cramps, c.cramped, c.logged),
		fmt.Sprintf("%.1f cramps a week: %d cramps in %d logged nights.", float64(c.cramps)*7/float64(c.logged), c.cramps, c.logged),
		fmt.Sprintf("You did a routine on %d of %d nights (%d in full, %d in part).", c.full+c.partial, c.nights, c.full, c.partial),
		fmt.Sprintf("Sleep: %.1f out of 10 on average, rated on %d nights.", float64(c.sleep)/float64(c.slept), c.slept),
	} {
		wantLine(t, lines, want)
	}
	if woken := fmt.Sprintf("A cramp woke you on %d of %d nights with cramps", c.woken, c.cramped); !strings.Contains(strings.Join(lines, "\n"), woken) {
		t.Errorf("no %q in %v", woken, lines)
	}
}

// pictureAgrees looks for the numbers in the texts that are drawn, and in the
// description.
func pictureAgrees(t *testing.T, c *counted, view, svg string) {
	var drawn struct {
		Desc  string   `xml:"desc"`
		Texts []string `xml:"text"`
	}
	if err := xml.Unmarshal([]byte(svg), &drawn); err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(drawn.Texts, c.sums()) || !strings.Contains(drawn.Desc, c.sums()) {
		t.Errorf("no %q in the texts %v or in %q", c.sums(), drawn.Texts, drawn.Desc)
	}
	switch view {
	case "calendar":
		calendarAgrees(t, c, append([]string{""}, strings.Split(drawn.Desc, "\n")...))
	case "where":
		whereAgrees(t, c, append([]string{""}, strings.Split(drawn.Desc, "\n")...))
		for name, logged := range c.weekdaysLogged {
			wantPair(t, drawn.Texts, name, fmt.Sprintf("%d in %d", c.weekdays[name], logged))
		}
		for name, logged := range c.monthsLogged {
			wantPair(t, drawn.Texts, name, fmt.Sprintf("%d in %d", c.months[name], logged))
		}
	}
}

// wantPair wants one text right after another.
func wantPair(t *testing.T, texts []string, first, then string) {
	t.Helper()
	if i := slices.Index(texts, first); i < 0 || i+1 == len(texts) || texts[i+1] != then {
		t.Errorf("%s: no %q", first, then)
	}
}
