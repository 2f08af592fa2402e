package twin

import "calmcalf/store/insight"

// Parts tell what all nights show, compared with each other.
func Parts(parts []insight.Part) []string {
	var lines []string
	for _, part := range parts {
		for i, line := range part.Lines {
			if i == 0 { // a screen reader hears where a part begins
				line = part.Title + ". " + line
			}
			lines = append(lines, line)
		}
	}
	return lines
}
