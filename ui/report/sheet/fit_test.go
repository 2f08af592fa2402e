package sheet_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"calmcalf/ui/report/sheet"
)

func TestEveryReasonIsPrinted(t *testing.T) {
	q := request(fortnight())
	q.Flags = nil
	for i := range 9 {
		q.Flags = append(q.Flags, sheet.Flagged{On: last, Title: fmt.Sprintf("reason %d was logged", i), Text: "It is a reason to see a doctor.", Source: "NHS"})
	}
	text, page := strings.ToLower(strings.Join(strings.Fields(sheet.Of(q).Text(sheet.Width)), " ")), strings.ToLower(html(t, q))
	for i := range 9 {
		if reason := fmt.Sprintf("reason %d was logged", i); !strings.Contains(text, reason) || !strings.Contains(page, reason) {
			t.Errorf("no %q", reason)
		}
	}
}

// TestLettersAreAsLargeAsThePageAllows reads the size of the letters, and that the chart is as
// wide as the page: fewer facts have larger letters.
func TestLettersAreAsLargeAsThePageAllows(t *testing.T) {
	size := func(q sheet.Request) float64 {
		page := html(t, q)
		points, err := strconv.ParseFloat(regexp.MustCompile(`<body[^>]*font-size: ([\d.]+)pt">`).FindStringSubmatch(page)[1], 64)
		if err != nil || points < 6 || points > 10.5 {
			t.Errorf("got letters of %v points, %v", points, err)
		}
		if !strings.Contains(page, `viewBox="20 0 680 `) || !strings.Contains(page, ".picture svg { display: block; margin-top: 1mm; width: 100%; height: auto; }") {
			t.Error("the chart is not as wide as the page")
		}
		return points
	}
	few, more, all := size(request(nil)), size(request(fortnight())), size(crowded())
	if !(few >= more && more > all) {
		t.Errorf("got %v, %v and %v points, want them smaller with more facts", few, more, all)
	}
}
