package cli

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/cue"
	"calmcalf/ui/twin"
)

// tonight is the home screen as lines of text.
func (p *program) tonight() error {
	evening, broken := p.evening()
	p.warn(append(broken, p.safety(nil).trouble()...))
	now := p.clock()
	night := diary.NightOf(now)
	nights, err := p.journal().Nights(night.AddDays(-6), night)
	if err != nil {
		return err
	}
	var text strings.Builder
	fmt.Fprintf(&text, "Plain mode. Tonight, %s.\n", night.Format("Monday 2 January 2006"))
	for _, r := range evening {
		fmt.Fprintf(&text, "Routine %s: %s, %s. Start it with: calmcalf bedtime %s\n", r.ID, r.Name, cue.Spoken(r.Total()), r.ID)
	}
	if len(nights) > 0 {
		r := twin.Range{From: nights[0].Date, To: nights[len(nights)-1].Date, Nights: nights}
		text.WriteString("The last seven nights. " + r.Sums() + "\n")
	}
	if due, asked := p.due(); asked {
		fmt.Fprintf(&text, "The night of %s is not logged yet. Answer with: calmcalf checkin\n", due.Format("Monday 2 January"))
	}
	return p.print(text.String())
}
