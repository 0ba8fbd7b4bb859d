// The room SessionFile.
