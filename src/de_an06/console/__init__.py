"""What every command needs: options, workspace, what was asked, output, clock, refusals."""
