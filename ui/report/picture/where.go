package picture

import (
	"fmt"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/report/twin"
)

// The picture has two columns.
const (
	second = width/2 + 14
	column = right - second
)

// where draws when the cramps came, where, how bad they were, and how long.
func (d *drawing) where(nights diary.Period) {
	p := insight.Find(nights)
	d.y += 22
	d.hours(p)
	top := d.y + 34
	end := d.rates(margin, top, "By weekday", twin.ByWeekday(nights, p))
	d.y = max(end, d.rates(second, top, "By month", twin.ByMonth(nights, p)))
	top = d.y + 34
	end = d.legs(margin, top, p)
	d.y = max(end, d.places(second, top, p))
	top = d.y + 34
	end = d.cramps(margin, top, "How bad, 0 to 10", severities(p))
	d.y = max(end, d.cramps(second, top, "How long they lasted", lengths(p)))
}

func (d *drawing) title(x, y float64, text string) { d.text(x, y, text, font{size: 13, bold: true}) }

// hours draws the hours of the night, from evening to morning.
func (d *drawing) hours(p insight.Patterns) {
	const high, hourLabel = 84.0, 40.0
	d.title(margin, d.y, "By the hour they began")
	greatest := 0
	for _, n := range p.Hours {
		greatest = max(greatest, n)
	}
	switch {
	case greatest == 0 && p.Untimed > 0:
		d.y += 22
		d.note(margin, d.y, insight.SayNone(p.Untimed, "time"), "")
		return
	case p.Untimed > 0:
		d.note(right, d.y, "no time recorded: "+diary.CountCramps(p.Untimed), "end")
	}
	hours := twin.NightHours(p)
	foot, slot := d.y+24+high, (right-margin)/float64(len(hours))
	d.line(margin, foot, right, foot, d.palette.Line, "")
	for i, hour := range hours {
		x, n := margin+float64(i)*slot, p.Hours[hour]
		if n > 0 {
			bar := high * float64(n) / float64(greatest)
			d.rect(x+slot/12, foot-bar, slot*5/6, bar, d.palette.Tones[1])
			d.text(x+slot/2, foot-bar-4, fmt.Sprint(n), font{size: 11, anchor: "middle"})
		}
		if i%2 == 0 || slot >= hourLabel {
			anchor := "middle"
			if i == 0 {
				anchor = "start"
			}
			d.line(x, foot, x, foot+4, d.palette.Line, "")
			d.text(x, foot+16, fmt.Sprintf("%d:00", hour), font{size: 10, anchor: anchor, ink: d.palette.Dim})
		}
	}
	d.y = foot + 16
}

type row struct {
	name  string
	value float64
	words string
	kind  rowKind
}

// rowKind is what the value of a row counts.
type rowKind int

const (
	recorded   rowKind = iota
	unrecorded         // cramps of which it is not recorded: the bar is hatched
	unlogged           // nothing: no night is logged
	few                // cramps in too few nights for a bar
)

func count(name string, cramps int, kind rowKind) row {
	return row{name, float64(cramps), fmt.Sprint(cramps), kind}
}

func severities(p insight.Patterns) []row {
	var rows []row
	for severity, n := range p.Severity {
		rows = append(rows, count(fmt.Sprint(severity), n, recorded))
	}
	return append(rows, count("not rated", p.Unrated, unrecorded))
}

func lengths(p insight.Patterns) []row {
	var rows []row
	for i, name := range twin.Lengths() {
		rows = append(rows, count(name, p.Lengths[i], recorded))
	}
	return append(rows, count("not recorded", p.Unmeasured, unrecorded))
}

// rates draws a table of cramps a logged night, with the counts that they are made of, and
// returns where it ends.
func (d *drawing) rates(x, y float64, title string, rates []twin.Rate) float64 {
	const names, words = 78, 62
	var rows []row
	for _, r := range rates {
		next := row{name: r.Name, words: "not logged", kind: unlogged}
		if mean, known := r.Mean(); known {
			next = row{name: r.Name, value: mean, words: fmt.Sprintf("%d in %d", r.Cramps, r.Logged)}
		}
		if r.Few() {
			next.value, next.kind = 0, few
		}
		rows = append(rows, next)
	}
	end := d.table(x, y, title, "cramps in logged nights", names, words, rows)
	if text := twin.SayFew(rates); text != "" {
		end += lineHeight
		d.note(x+column, end, text, "end")
	}
	return end
}

// cramps draws a table of numbers of cramps, and returns where it ends.
func (d *drawing) cramps(x, y float64, title string, rows []row) float64 {
	const names, words = 130, 30
	return d.table(x, y, title, "cramps", names, words, rows)
}

// lineHeight is from one line of a table to the next.
const lineHeight = 17.0

// table draws a bar a line, the greatest value as long as the names and the words leave.
func (d *drawing) table(x, y float64, title, unit string, names, words float64, rows []row) float64 {
	d.title(x, y, title)
	d.note(x+column, y, unit, "end")
	greatest := 0.0
	for _, r := range rows {
		greatest = max(greatest, r.value)
	}
	y += 6
	for _, r := range rows {
		y += lineHeight
		length := 0.0
		if r.value > 0 {
			length = (column - names - words) * (r.value / greatest)
		}
		d.text(x, y, r.name, font{size: 11})
		switch {
		case r.kind == unlogged:
			d.hatch(x+names, y-10, 20, 11)
		case r.kind == unrecorded && length > 0:
			d.hatch(x+names, y-10, length, 11)
		}
		if r.kind != unlogged {
			d.line(x+names, y-10, x+names, y+1, d.palette.Line, "")
		}
		if r.kind == recorded && length > 0 {
			d.rect(x+names, y-10, length, 11, d.palette.Tones[1])
		}
		d.text(x+column, y, r.words, font{size: 11, anchor: "end"})
	}
	return y
}
