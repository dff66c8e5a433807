"""Commands that refit the weights which the package ships."""
